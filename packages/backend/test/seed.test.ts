import { sql } from "kysely";
import { runChecks } from "@curriculum/curriculum/checks/run-checks.ts";
import { curriculum, type Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedDatabase } from "../src/operations/seed/seed-database.action.ts";
import { buildSeedCurriculum } from "../src/operations/seed/build-seed-curriculum.ts";
import { firstProgramId } from "../src/operations/seed/seed-programs.ts";
import { seedCounts } from "../src/operations/seed/seed-rows.store.ts";
import type { Database } from "../src/platform/database.ts";
import { findCurriculum } from "../src/programs/load-curriculum.store.ts";
import { openTestDatabase } from "./test-database.ts";

const today = "2026-06-01";
let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Every row of every table as text, so that a second run can be held against the first. */
async function readEverything(): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'pgmigrations' order by 1`.execute(
    database.db,
  );
  const rows = [];
  for (const { name } of tables.rows) {
    const found = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(
      database.db,
    );
    rows.push(...found.rows.map(({ row }) => `${name} ${row}`));
  }
  return rows;
}

describe("the development data", () => {
  test("come in the counts of the database document, and nothing else is in the ten tables' lists", async () => {
    const { isNew, counts } = await seedDatabase(database, { today });
    expect(isNew).toBe(true);
    expect(counts).toMatchObject(seedCounts);
    expect(counts.audits).toBeGreaterThan(0);
    const totals = await sql<Record<string, number>>`
      select (select count(*)::int from users) as users, (select count(*)::int from programs) as programs,
             (select count(*)::int from modules) as modules, (select count(*)::int from learning_outcomes) as outcomes,
             (select count(*)::int from assessments) as assessments, (select count(*)::int from skill_mappings) as skills,
             (select count(*)::int from knowledge_base) as entries,
             (select count(*)::int from competitor_programs) as competitors`.execute(database.db);
    expect(totals.rows[0]).toEqual({
      users: 5,
      programs: 3,
      modules: 6,
      outcomes: 30,
      assessments: 18,
      skills: 2,
      entries: 3,
      competitors: 2,
    });
  });

  test("are left untouched by a second run, row for row, the audit trail included", async () => {
    const before = await readEverything();
    expect(await seedDatabase(database, { today })).toMatchObject({ isNew: false, counts: seedCounts });
    expect(await readEverything()).toEqual(before);
  });

  test("hold a program that loads as the curriculum it was built from", async () => {
    const built = buildSeedCurriculum();
    const stored = await findCurriculum(database.db, firstProgramId);
    // Lists that the product keeps in an order of its own.
    const inOrder = (one: Curriculum) => ({
      ...one,
      report: null,
      passages: one.passages.toSorted((a, b) => a.id.localeCompare(b.id)),
      sources: one.sources.toSorted((a, b) => a.id.localeCompare(b.id)),
      glossary: one.glossary.toSorted((a, b) => a.id.localeCompare(b.id)),
    });
    expect(inOrder(stored!)).toEqual(inOrder(curriculum.parse(built)));
    expect(stored?.report.figures).toMatchObject({ modules: 6, hours: 120, citationsVerbatim: 1, ungrounded: 0 });
  });

  test("pass every check but the number of multiple-choice items, which the document's three assessments a module do not allow", async () => {
    const stored = await findCurriculum(database.db, firstProgramId);
    // Three entries of the library, which the document allows, carry some of thirty outcomes only in part.
    const findings = runChecks(stored!, { today }).filter(({ check }) => check !== "citation.support");
    expect(findings.filter(({ check }) => check !== "assessment.item-count")).toEqual([]);
    expect(findings).toHaveLength(6);
  });

  test("name no address that could be somebody's", async () => {
    const { rows } = await sql<{ email: string }>`select email from users`.execute(database.db);
    for (const { email } of rows) expect(email).toMatch(/@example\.org$/);
  });
});

describe("a database that somebody works in", () => {
  test("is refused with what was found, left as it was, and seeded when forced", async () => {
    const used = await openTestDatabase();
    try {
      await used.db.insertInto("users").values({ email: "someone@example.com", role: "SME" }).execute();
      await used.db
        .insertInto("competitor_programs")
        .values({ institution_name: "A college", program_name: "A course" })
        .execute();
      await expect(seedDatabase(used, { today })).rejects.toThrow(/1 in users, 1 in competitor_programs.*--force/);
      const programs = await used.db.selectFrom("programs").select("id").execute();
      expect(programs).toEqual([]);
      expect(await seedDatabase(used, { today, isForced: true })).toMatchObject({ isNew: true, counts: seedCounts });
    } finally {
      await used.close();
    }
  });

  test("with a program of the product's own, such as its sample, is refused too", async () => {
    const used = await openTestDatabase();
    try {
      await seedDatabase(used, { today });
      await sql`insert into programs (program_name, qualification_level, qualification_type, created_by)
                select 'Sample', 'Level 5', 'Certificate', id from users limit 1`.execute(used.db);
      await expect(seedDatabase(used, { today })).rejects.toThrow(/1 in programs/);
    } finally {
      await used.close();
    }
  });

  test("gets back what was deleted of the development data and keeps what was changed", async () => {
    const used = await openTestDatabase();
    try {
      await seedDatabase(used, { today });
      await sql`update programs set program_name = 'Renamed' where id = ${firstProgramId}`.execute(used.db);
      await sql`delete from competitor_programs`.execute(used.db);
      expect(await seedDatabase(used, { today })).toMatchObject({ isNew: true, counts: seedCounts });
      const program = await used.db
        .selectFrom("programs")
        .select("program_name")
        .where("id", "=", firstProgramId)
        .executeTakeFirst();
      expect(program?.program_name).toBe("Renamed");
    } finally {
      await used.close();
    }
  });
});
