import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMigration } from "../src/platform/create-migration.client.ts";
import type { Database } from "../src/platform/database.ts";
import { migrationsFolder } from "../src/platform/migrate.ts";
import { runCli } from "./run-cli.ts";
import { openTestDatabase } from "./test-database.ts";

const run = promisify(execFile);
let database: Database;
let names: string[];
beforeAll(async () => {
  database = await openTestDatabase();
  names = (await readdir(migrationsFolder)).map((file) => basename(file, ".cjs")).toSorted();
});
afterAll(() => database.close());

const migrate = (...args: string[]) => runCli(["migrate", ...args], { DATABASE_URL: database.url });
const listApplied = async () =>
  (await sql<{ name: string }>`select name from pgmigrations order by name`.execute(database.db)).rows.map(
    (row) => row.name,
  );

test("as the document writes it: npm run migrate, migrate:down, migrate:down 2 and migrate:up in packages/backend", async () => {
  const env = { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: "error" };
  const npm = async (...args: string[]) =>
    (await run("npm", ["run", "-s", ...args], { cwd: "packages/backend", env })).stdout.trimEnd().split("\n");

  const status = await npm("migrate");
  for (const name of names)
    expect(status).toContainEqual(expect.stringMatching(new RegExp(`^applied \\d{4}-\\d\\d-\\d\\d .* ${name}$`)));
  expect(status.at(-1)).toBe("All are applied.");

  expect(await npm("migrate:down")).toEqual([`rolled back  ${names.at(-1)}`]);
  expect(await npm("migrate:down", "2")).toEqual([`rolled back  ${names.at(-2)}`, `rolled back  ${names.at(-3)}`]);
  expect(await listApplied()).toEqual(names.slice(0, -3));
  expect(await npm("migrate")).toEqual(
    expect.arrayContaining([
      expect.stringMatching(new RegExp(`^pending +${names.at(-1)}$`)),
      "3 pending; apply with: npm run migrate:up",
    ]),
  );
  expect(await npm("migrate:up")).toEqual(names.slice(-3).map((name) => `applied  ${name}`));
  expect(await npm("migrate:up")).toEqual(["Nothing was pending."]);
});

describe("a rollback that would lose data", () => {
  const toFirst = () => String(names.length - 1);
  const readPrograms = async () =>
    (await sql`select program_name, brief from programs`.execute(database.db).catch(() => ({ rows: [] }))).rows;
  beforeAll(async () => {
    await sql`
      with person as (insert into users (email, role) values ('a@example.org', 'SME') returning id)
      insert into programs (program_name, qualification_level, qualification_type, created_by, brief)
      select 'Welding', 'Level 5', 'Certificate', id, '{}' from person`.execute(database.db);
  });

  test("is refused where nobody can be asked, with what would be lost and the remedy", async () => {
    const { exitCode, err } = await migrate("down", toFirst());
    expect(exitCode).toBe(2);
    expect(err).toContain("column programs.brief: 1 values");
    expect(err).toContain("--yes");
    expect(await listApplied()).toEqual(names);
    expect(await readPrograms()).toHaveLength(1);
    const json = await migrate("down", toFirst(), "--json");
    expect(JSON.parse(json.out)).toMatchObject({ error: "conflict", problems: ["column programs.brief: 1 values"] });
  });

  test("is done when it is said to be meant", async () => {
    const { exitCode, out } = await migrate("down", toFirst(), "--yes", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual(names.slice(1).toReversed());
    expect((await migrate("up")).exitCode).toBe(0);
    expect(await readPrograms()).toEqual([{ program_name: "Welding", brief: null }]);
  });
});

test("the status as JSON names each migration with its time", async () => {
  const { out } = await migrate("status", "--json");
  expect(JSON.parse(out)).toEqual(
    names.map((name) => ({ name, appliedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) })),
  );
});

test("a count that is none is refused", async () => {
  const { exitCode, err } = await migrate("down", "all");
  expect(exitCode).toBe(2);
  expect(err).toContain("Give a whole number from 1.");
});

describe("a new migration", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "curriculum-migrations-"));
    await copyFile(join(migrationsFolder, `${names[0]}.cjs`), join(folder, `${names[0]}.cjs`));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("is a .cjs file with exports.up and exports.down, numbered after the last", async () => {
    const path = await createMigration(folder, "Add program language");
    expect(basename(path)).toBe(`${Number(names[0]?.split("_")[0]) + 1}_add-program-language.cjs`);
    expect(await readFile(path, "utf8")).toMatch(/^exports\.up = \(pgm\) => \{[^]*^exports\.down = \(pgm\) => \{/m);
  });

  test("with a name that is taken or says nothing is refused", async () => {
    await expect(createMigration(folder, "add program language")).rejects.toThrow(/already/);
    await expect(createMigration(folder, "--1")).rejects.toThrow(/names nothing/);
  });
});
