import { CompiledQuery, type Kysely } from "kysely";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { compareSchema } from "../src/operations/verify/compare-schema.ts";
import { compareServer } from "../src/operations/verify/compare-server.ts";
import { documentedTables } from "../src/operations/verify/documented-tables.ts";
import { readSchema } from "../src/operations/verify/read-schema.store.ts";
import type { Verdict } from "../src/operations/verify/verdict.ts";
import { verifyDatabase } from "../src/operations/verify/verify-database.action.ts";
import { seedDatabase } from "../src/operations/seed/seed-database.action.ts";
import type { Database } from "../src/platform/database.ts";
import { runCli } from "./run-cli.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const run = (db: Kysely<never> | Database["db"], text: string) => db.executeQuery(CompiledQuery.raw(text));
const faults = (verdicts: readonly Verdict[]) => verdicts.filter(({ state }) => state === "wrong");

/** What is wrong after a change, which is then undone. */
async function faultsAfter(change: string): Promise<Verdict[]> {
  let found: Verdict[] = [];
  const undone = database.transaction(async (tx) => {
    await run(tx, change);
    found = faults(compareSchema(documentedTables, await readSchema(tx)));
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  return found;
}

test("a migrated database holds every fact of its document", async () => {
  const verdicts = await verifyDatabase(database.url);
  expect(faults(verdicts)).toEqual([]);
  expect(verdicts.length).toBeGreaterThan(150);
});

/** One change of each kind → the one line that tells of it: what, what should be, what is. */
const deviations: [name: string, change: string, subject: string, expected: string, found: RegExp][] = [
  ["table", "drop table competitor_programs", "competitor_programs", "a table", /none/],
  ["column", "alter table users drop column last_login", "users.last_login", "timestamp", /no such column/],
  [
    "renamed column",
    "alter table modules rename column module_aim to aim",
    "modules.module_aim",
    "text",
    /no such column/,
  ],
  [
    "type",
    "alter table knowledge_base alter column source_type type text",
    "knowledge_base.source_type",
    "varchar",
    /^text$/,
  ],
  [
    "length of a type",
    "alter table users alter column auth_provider_id type varchar(40)",
    "users.auth_provider_id",
    "varchar",
    /\(40\)/,
  ],
  [
    "default",
    "alter table programs alter column total_credits set default 100",
    "programs.total_credits",
    "integer not null default 120",
    /default 100$/,
  ],
  [
    "dropped default",
    "alter table generation_jobs alter column status drop default",
    "generation_jobs.status",
    "varchar not null default 'queued'",
    /^varchar not null$/,
  ],
  [
    "nullability",
    "alter table modules alter column hours drop not null",
    "modules.hours",
    "integer not null",
    /^integer$/,
  ],
  ["index", "drop index programs_status_index", "programs index", "status", /none/],
  [
    "partial index",
    "drop index programs_status_index; create index half on programs (status) where status = 'draft'",
    "programs index",
    "status",
    /not usable/,
  ],
  ["unique constraint", "alter table users drop constraint users_email_key", "users index", "email unique", /none/],
  ["primary key", "alter table audit_logs drop constraint audit_logs_pkey", "audit_logs primary key", "id", /none/],
  [
    "foreign key",
    "alter table programs drop constraint programs_created_by_fkey",
    "programs foreign key",
    "created_by → users, no action",
    /none/,
  ],
  [
    "cascade",
    `alter table modules drop constraint modules_program_id_fkey,
       add constraint again foreign key (program_id) references programs`,
    "modules foreign key",
    "program_id → programs, cascade",
    /program_id → programs, no action/,
  ],
  [
    "target of a foreign key",
    `alter table skill_mappings drop constraint skill_mappings_program_id_fkey,
       add constraint again foreign key (program_id) references modules on delete cascade not valid`,
    "skill_mappings foreign key",
    "program_id → programs, cascade",
    /none/,
  ],
  [
    "check",
    "alter table generation_jobs drop constraint generation_jobs_progress_check",
    "generation_jobs check",
    "progress between 0 and 100",
    /none/,
  ],
  [
    "range of a check",
    `alter table knowledge_base drop constraint knowledge_base_credibility_score_check,
       add check (credibility_score between 0 and 10)`,
    "knowledge_base check",
    "credibility_score between 0 and 100",
    /between 0 and 10$/,
  ],
  [
    "list of a check",
    `alter table assessments drop constraint assessments_difficulty_check,
       add check (difficulty in ('easy', 'hard'))`,
    "assessments check",
    "difficulty in ('easy', 'medium', 'hard')",
    /in \('easy', 'hard'\)/,
  ],
  [
    "disabled trigger",
    "alter table audit_logs disable trigger audit_logs_append_only",
    "audit_logs trigger",
    "audit_logs_append_only",
    /none that fires/,
  ],
  ["row security", "alter table programs no force row level security", "programs row security", "forced", /^on$/],
];

describe("a deviation is told by one line with the difference", () => {
  test.each(deviations)("of a %s", async (_name, change, subject, expected, found) => {
    const told = await faultsAfter(change);
    expect(told.map((fault) => [fault.subject, fault.expected])).toEqual([[subject, expected]]);
    expect(told[0]?.found).toMatch(found);
    expect(told[0]?.remedy).toMatch(/\S/);
  });

  test("and nothing is told when nothing was changed", async () => {
    expect(await faultsAfter("select 1")).toEqual([]);
  });
});

describe("beside the schema", () => {
  const facts = {
    versionNumber: 150_018,
    version: "15.18",
    database: "curriculum_db",
    user: "postgres",
    mayCreateRoles: true,
    encoding: "UTF8",
    roles: ["owner", "app", "worker", "backup"].map((name) => ({ name: `curriculum_${name}`, isUsable: true })),
    countsStatements: true,
  };

  test("a server that has everything has nothing wrong and nothing to note", () => {
    expect(compareServer(facts).filter(({ state }) => state !== "ok")).toEqual([]);
  });

  test.each([
    ["an older server", { versionNumber: 140_011, version: "14.11" }, "wrong", "version"],
    ["another encoding", { encoding: "LATIN1" }, "wrong", "encoding"],
    ["a missing role", { roles: facts.roles.slice(1) }, "note", "role curriculum_owner"],
    [
      "a role that may not be taken",
      { roles: facts.roles.map((role) => ({ ...role, isUsable: role.name !== "curriculum_app" })) },
      "note",
      "role curriculum_app",
    ],
    ["a server that counts no statements", { countsStatements: false }, "note", "extension pg_stat_statements"],
  ])("%s is told, with what to do", (_name, change, state, subject) => {
    const told = compareServer({ ...facts, ...change }).filter((verdict) => verdict.state !== "ok");
    expect(told).toMatchObject([{ state, subject, remedy: expect.stringMatching(/\S/) }]);
  });

  test("a pending migration, and one that another version brought, are each told", async () => {
    const folder = await mkdtemp(join(tmpdir(), "curriculum-migrations-"));
    try {
      const told = faults(await verifyDatabase(database.url, folder));
      expect(told.length).toBeGreaterThan(5);
      expect(new Set(told.map(({ found }) => found))).toEqual(new Set(["applied by another version"]));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("seeded rows that are missing are told by their count", async () => {
    const seeded = await openTestDatabase();
    try {
      await seedDatabase(seeded, { today: "2026-06-01" });
      expect(faults(await verifyDatabase(seeded.url))).toEqual([]);
      await run(seeded.db, "delete from skill_mappings where skill_name = 'Register Care'");
      expect(faults(await verifyDatabase(seeded.url))).toMatchObject([
        { subject: "seed: skill mappings", expected: "2", found: "1" },
      ]);
    } finally {
      await seeded.close();
    }
  });

  test.each([
    ["a server that does not answer", () => "postgresql://postgres:none@127.0.0.1:1/curriculum_db", /Start PostgreSQL/],
    ["a database that is not there", () => `${inject("testServer")}no_such_database`, /createdb/],
    ["a wrong password", () => database.url.replace(/:[^:@/]+@/, ":wrong@"), /user and password/],
  ])("%s is one line with its remedy", async (_name, urlOf, remedy) => {
    expect(await verifyDatabase(urlOf())).toMatchObject([
      { state: "wrong", subject: "connection", remedy: expect.stringMatching(remedy) },
    ]);
  });
});

test("the command exits with 0 when all holds, with 1 and the difference when something does not, as JSON on request", async () => {
  const own = await openTestDatabase();
  const folder = join(tmpdir(), `curriculum-verify-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const env = { DATABASE_URL: own.url, DATA_DIR: folder };
  try {
    const sound = await runCli(["db", "verify"], env);
    expect(sound.exitCode, sound.out).toBe(0);
    expect(sound.out).toMatch(/^ok +programs\.status +varchar not null default 'draft'$/m);
    await run(own.db, "alter table programs alter column status set default 'submitted'");
    await run(own.db, "delete from pgmigrations where id = (select max(id) from pgmigrations)");
    const broken = await runCli(["db", "verify", "--json"], env);
    expect(broken.exitCode).toBe(1);
    expect(faults(JSON.parse(broken.out))).toMatchObject([
      { subject: expect.stringMatching(/^migration /), found: "pending" },
      { subject: "programs.status", found: "varchar not null default 'submitted'" },
    ]);
  } finally {
    await own.close();
    await rm(folder, { recursive: true, force: true });
  }
});
