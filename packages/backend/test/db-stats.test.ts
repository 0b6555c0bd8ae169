import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompiledQuery, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Statistics } from "../src/operations/monitoring/read-statistics.store.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { untilSomebodyWaits } from "./real-faults.ts";
import { runCli, type CliRun } from "./run-cli.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "curriculum-stats-"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const stats = (...args: string[]): Promise<CliRun> =>
  runCli(["db", "stats", ...args], { DATABASE_URL: database.url, DATA_DIR: folder });
const statsAsJson = async () => {
  const { exitCode, out, err } = await stats("--json");
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  return JSON.parse(out) as Statistics;
};
const run = (text: string) => database.db.executeQuery(CompiledQuery.raw(text));
const part = <T>(one: { isKnown: true; value: T } | { isKnown: false; reason: string }): T => {
  if (!one.isKnown) throw new Error(one.reason);
  return one.value;
};

describe("on a database at work", () => {
  test("every part is read, and told to people and as JSON", async () => {
    const statistics = await statsAsJson();
    const { readAt, ...parts } = statistics;
    expect(Date.parse(String(readAt))).not.toBeNaN();
    expect(Object.entries(parts).filter(([, { isKnown }]) => !isKnown)).toEqual([]);
    expect(part(statistics.tables).map(({ table }) => table)).toEqual(expect.arrayContaining(["programs", "users"]));
    expect(part(statistics.server)).toMatchObject({ isReplica: false, maxConnections: 97 });
    expect(part(statistics.disk).freeBytes).toBeGreaterThan(0);
    const { exitCode, out } = await stats();
    expect(exitCode).toBe(0);
    const titles = ["Server", "Disk of DATA_DIR", "Active queries", "Waiting for locks", "Tables", "Indexes"];
    for (const title of [...titles, "Slowest statements", "Replication", "Work", "Backups", "Audit trail"]) {
      expect(out).toMatch(new RegExp(`^${title}$`, "m"));
    }
  });

  test("a statement that runs and one that waits for its lock are named, the passwords in them are not", async () => {
    const other = openDatabase(database.url, { max: 2 });
    const waits = await other.transaction(async (db) => {
      await sql`lock table competitor_programs in exclusive mode`.execute(db);
      const waiting = run("delete from competitor_programs where 'create role x password ''sesame''' is not null");
      await untilSomebodyWaits(database);
      const { queries, locks } = await statsAsJson();
      expect(part(queries).map(({ query }) => query)).toEqual([
        expect.stringContaining("delete from competitor_programs"),
      ]);
      expect(part(locks)).toEqual([expect.objectContaining({ blockedBy: [expect.any(Number)] })]);
      const { out } = await stats();
      expect(out).toMatch(/\d+ waits for \d+ +delete from competitor_programs/);
      expect(out).not.toContain("sesame");
      expect(out).not.toContain(new URL(database.url).password);
      return { waiting };
    });
    await waits.waiting;
    await other.close();
  });

  test("faults of indexes are found: unused, duplicate, and missing under a foreign key", async () => {
    const before = part((await statsAsJson()).indexes);
    await run("create table parents (id int primary key)");
    await run("create table children (parent_id int references parents, a int, b int)");
    await run("insert into children (a, b) select n, n from generate_series(1, 2000) n");
    await run("create index children_a on children (a)");
    await run("create index children_a_again on children (a)");
    await run("create index children_b_some on children (b) where b > 10");
    await run("select pg_stat_force_next_flush()");
    await run("analyze children");
    const { unused, duplicate, missing } = part((await statsAsJson()).indexes);
    expect(missing).toEqual([...before.missing, { table: "children", columns: "parent_id" }]);
    expect(duplicate.map(({ index, sameAs }) => `${index} = ${sameAs}`)).toEqual(["children_a_again = children_a"]);
    expect(unused.map(({ index }) => index)).toEqual(expect.arrayContaining(["children_a", "children_b_some"]));
    await run("create index children_parent on children (parent_id)");
    await run("drop index children_a_again");
    expect(part((await statsAsJson()).indexes)).toMatchObject({ duplicate: [], missing: before.missing });
    await run("drop table children, parents");
  });

  test("the slowest statements are told where pg_stat_statements is on, and how to switch it on where it is not", async () => {
    const off = await stats();
    expect(off.out).toContain("create extension pg_stat_statements");
    expect(off.out).toContain("docs/monitoring.md");
    await run("create extension pg_stat_statements");
    await run("select pg_sleep(0.3), 'a value that is nobody''s business'");
    const report = part((await statsAsJson()).statements);
    if (!report.isOn) throw new Error(report.remedy);
    expect(report.slowest[0]).toMatchObject({ query: "select pg_sleep($1), $2", calls: 1 });
    expect(report.slowest[0]?.meanSeconds).toBeGreaterThan(0.29);
    expect((await stats()).out).toMatch(/3\d\d ms +1 +3\d\d ms +select pg_sleep\(\$1\), \$2/);
    await run("drop extension pg_stat_statements");
  });
});

test("the embedded server counts statements from its first start, outside of the product's database", async () => {
  // The server's own user must be able to come down to its folder.
  const dataDir = join(folder, "data");
  await mkdir(dataDir);
  await Promise.all([folder, dataDir].map((one) => chmod(one, 0o711)));
  const { exitCode, out, err } = await runCli(["db", "stats", "--json"], { DATABASE_URL: "", DATA_DIR: dataDir });
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  const statistics = JSON.parse(out) as Statistics;
  expect(part(statistics.statements)).toMatchObject({ isOn: true });
  expect(part(statistics.tables)).toEqual([]);
});

test("the product's own schema has no duplicate index, and no foreign key without one", async () => {
  const fresh = await openTestDatabase();
  const { out } = await runCli(["db", "stats", "--json"], { DATABASE_URL: fresh.url, DATA_DIR: folder });
  await fresh.close();
  expect(part((JSON.parse(out) as Statistics).indexes)).toMatchObject({ duplicate: [], missing: [] });
});

test("a role with few rights sees what it may, and is told what it may not", async () => {
  const name = `watcher_${process.pid}`;
  await run(`create role ${name} login password 'sesame-street'`);
  const url = new URL(database.url);
  [url.username, url.password] = [name, "sesame-street"];
  const { exitCode, out, err } = await runCli(["db", "stats"], { DATABASE_URL: url.href, DATA_DIR: folder });
  await run(`drop role ${name}`);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  expect(out).toMatch(/cannot be read: permission denied for table \w+/);
  expect(out).toMatch(/^ {2}programs /m);
  expect(out).not.toContain("sesame");
});

test("a database that does not answer is told in a line, without its password", async () => {
  const url = "postgresql://someone:sesame@127.0.0.1:1/nothing";
  const { exitCode, out, err } = await runCli(["db", "stats"], { DATABASE_URL: url, DATA_DIR: folder });
  expect(exitCode).toBe(2);
  expect(out).toBe("");
  expect(err).not.toContain("    at ");
  expect(err).not.toContain("sesame");
  expect(err.length).toBeGreaterThan(30);
});
