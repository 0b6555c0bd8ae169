import type { Db } from "../platform/database.ts";

const modulesOf = (db: Db, programId: string) =>
  db.selectFrom("modules").select("modules.id").where("modules.program_id", "=", programId);

export function listModuleOutcomes(db: Db, programId: string) {
  const modules = modulesOf(db, programId);
  return db
    .selectFrom("learning_outcomes")
    .selectAll()
    .where("module_id", "in", modules)
    .orderBy("sequence_order")
    .execute();
}

export function listAssessments(db: Db, programId: string) {
  const modules = modulesOf(db, programId);
  return db.selectFrom("assessments").selectAll().where("module_id", "in", modules).orderBy("sequence_order").execute();
}

export function listUnits(db: Db, programId: string) {
  const modules = modulesOf(db, programId);
  return db.selectFrom("units").selectAll().where("module_id", "in", modules).orderBy("sequence_order").execute();
}

export function listReadings(db: Db, programId: string) {
  const modules = modulesOf(db, programId);
  return db
    .selectFrom("reading_items")
    .selectAll()
    .where("module_id", "in", modules)
    .orderBy("sequence_order")
    .execute();
}
