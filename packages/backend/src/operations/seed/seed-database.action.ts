import { recordAudit } from "../../audit/record-audit.store.ts";
import { AppError } from "../../platform/app-error.ts";
import type { Database, Tx } from "../../platform/database.ts";
import { insertCurriculum } from "../../programs/insert-curriculum.store.ts";
import { insertProgram } from "../../programs/program.store.ts";
import { runChecks } from "@curriculum/curriculum/checks/run-checks.ts";
import { reportFigures } from "../../generation/report-figures.ts";
import { buildSeedCurriculum } from "./build-seed-curriculum.ts";
import { insertSeedLibrary } from "./insert-seed-library.store.ts";
import { seedCompetitors } from "./seed-competitors.ts";
import { firstProgramId, seedPrograms } from "./seed-programs.ts";
import { countForeignRows, countSeedRows, type SeedCount } from "./seed-rows.store.ts";
import { seedUserId, seedUsers } from "./seed-users.ts";

export interface SeedResult {
  /** False: everything was there already, and nothing was changed. */
  isNew: boolean;
  counts: Record<SeedCount, number> & { audits: number };
}

export interface SeedOptions {
  /** ISO date: the report judges sources as of this day. */
  today: string;
  /** Seeds beside data that somebody else made. */
  isForced?: boolean;
}

/**
 * Fills a database with the development data of the database document, in one transaction. What is there already is
 * left as it is, so a second run changes nothing. Refuses ("conflict") a database that holds other data, unless forced.
 */
export async function seedDatabase(database: Database, { today, isForced = false }: SeedOptions): Promise<SeedResult> {
  return database.transaction(async (tx) => {
    if (!isForced) await refuseForeignRows(tx);
    const isNew = await insertMissing(tx, today);
    return { isNew, counts: await countSeedRows(tx) };
  });
}

async function refuseForeignRows(tx: Tx): Promise<void> {
  const foreign = Object.entries(await countForeignRows(tx));
  if (foreign.length === 0) return;
  const found = foreign.map(([table, count]) => `${count} in ${table}`).join(", ");
  throw new AppError(
    "conflict",
    `This database holds rows that are not development data: ${found}. Nothing was changed. Seed an empty database (another DATABASE_URL or DATA_DIR), or add --force to put the development data beside them.`,
  );
}

async function insertMissing(tx: Tx, today: string): Promise<boolean> {
  const users = await tx
    .insertInto("users")
    .values(
      seedUsers.map(({ name, email, role }) => ({
        id: seedUserId(name),
        email,
        role,
        auth_provider_id: `seed|${name}`,
      })),
    )
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  await insertSeedLibrary(tx);
  const competitors = await tx
    .insertInto("competitor_programs")
    .values(
      seedCompetitors.map(({ topics, structure, ...row }) => ({
        ...row,
        topics: JSON.stringify(topics),
        structure: JSON.stringify(structure),
      })),
    )
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  const programs = await insertPrograms(tx, today);
  await recordSeed(tx, users.length > 0, programs);
  return users.length + competitors.length + programs.length > 0;
}

/** The programs that were missing; returns their ids. */
async function insertPrograms(tx: Tx, today: string): Promise<string[]> {
  const stored = await tx
    .selectFrom("programs")
    .select("id")
    .where(
      "id",
      "in",
      seedPrograms.map(({ id }) => id),
    )
    .execute();
  const missing = seedPrograms.filter(({ id }) => !stored.some((row) => row.id === id));
  for (const { id, brief, status, createdBy } of missing) {
    if (id === firstProgramId) {
      const curriculum = buildSeedCurriculum();
      const report = {
        figures: reportFigures(curriculum),
        missingItems: [],
        findings: runChecks(curriculum, { today }),
      };
      await insertCurriculum(tx, { ...curriculum, report }, seedUserId(createdBy));
    } else {
      await insertProgram(tx, { id, brief, createdBy: seedUserId(createdBy), documentIds: [] });
      await tx.updateTable("programs").set({ status }).where("id", "=", id).execute();
    }
  }
  return missing.map(({ id }) => id);
}

/** Sample rows of the audit trail: who made what, as the product itself would have written it. Last in the transaction. */
async function recordSeed(tx: Tx, areUsersNew: boolean, programIds: readonly string[]): Promise<void> {
  if (areUsersNew) {
    for (const { name, role } of seedUsers)
      await recordAudit(tx, {
        userId: seedUserId("admin"),
        action: "user.created",
        resourceType: "user",
        resourceId: seedUserId(name),
        details: { role, seeded: true },
      });
  }
  for (const { id, createdBy, status, brief } of seedPrograms) {
    if (!programIds.includes(id)) continue;
    const entry = { userId: seedUserId(createdBy), resourceType: "program", resourceId: id };
    await recordAudit(tx, { ...entry, action: "program.created", details: { title: brief.program, seeded: true } });
    if (status !== "draft")
      await recordAudit(tx, { ...entry, action: "program.submitted", details: { status, seeded: true } });
  }
}
