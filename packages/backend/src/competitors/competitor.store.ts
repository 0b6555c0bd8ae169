import { sql } from "kysely";
import { AppError } from "../platform/app-error.ts";
import type { Db, Tx } from "../platform/database.ts";
import { competitorProgram, type CompetitorProgram } from "./competitor-program.ts";

export interface StoredCompetitor extends CompetitorProgram {
  id: string;
}

/** Stored programs by institution and program; all of them, or those with the ids. */
export async function listCompetitors(db: Db, ids?: readonly string[]): Promise<StoredCompetitor[]> {
  let query = db
    .selectFrom("competitor_programs")
    .selectAll()
    .orderBy("institution_name")
    .orderBy("program_name")
    .orderBy("id");
  if (ids !== undefined) query = query.where("id", "in", [...ids]);
  return (await query.execute()).map((row) => ({
    id: row.id,
    ...competitorProgram.parse({
      institution: row.institution_name,
      program: row.program_name,
      level: row.level,
      topics: row.topics,
      structure: row.structure,
    }),
  }));
}

/** The programs with these ids, as `listCompetitors` orders them; throws not_found and names those that are not there. */
export async function getCompetitors(db: Db, ids: readonly string[]): Promise<StoredCompetitor[]> {
  const stored = await listCompetitors(db, ids);
  const missing = ids.filter((id) => !stored.some((one) => one.id === id.toLowerCase()));
  if (missing.length > 0) throw new AppError("not_found", `No competitor program is stored as ${missing.join(", ")}.`);
  return stored;
}

/** Id of the program that an institution has under this name, whatever the case of its letters; locks the row. */
export async function findCompetitorId(tx: Tx, institution: string, program: string): Promise<string | null> {
  const row = await tx
    .selectFrom("competitor_programs")
    .select("id")
    .where(sql<boolean>`lower(institution_name) = lower(${institution}) and lower(program_name) = lower(${program})`)
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Writes a program under an id; what stood there is replaced. True when that changed anything. */
export async function saveCompetitor(tx: Tx, { id, ...one }: StoredCompetitor): Promise<boolean> {
  const values = {
    institution_name: one.institution,
    program_name: one.program,
    level: one.level,
    topics: JSON.stringify(one.topics),
    structure: JSON.stringify(one.structure),
  };
  const written = await tx
    .insertInto("competitor_programs")
    .values({ id, ...values })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet(values)
        .where(
          sql<boolean>`(competitor_programs.institution_name, competitor_programs.program_name, competitor_programs.level, competitor_programs.topics, competitor_programs.structure) is distinct from (excluded.institution_name, excluded.program_name, excluded.level, excluded.topics, excluded.structure)`,
        ),
    )
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Removes a program and tells which it was; undefined where there is none with this id. */
export async function deleteCompetitor(
  tx: Tx,
  id: string,
): Promise<{ institution: string; program: string } | undefined> {
  return tx
    .deleteFrom("competitor_programs")
    .where("id", "=", id)
    .returning(["institution_name as institution", "program_name as program"])
    .executeTakeFirst();
}
