import { randomUUID } from "node:crypto";
import { CompiledQuery, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openDatabase, type Database, type Tx } from "../src/platform/database.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await sql`create table ledger (entry int primary key)`.execute(database.db);
});
afterAll(() => database.close());

const run = (db: Tx | Database["db"], text: string) => db.executeQuery(CompiledQuery.raw(text));
const entries = async () =>
  (await sql<{ entry: number }>`select entry from ledger order by 1`.execute(database.db)).rows;
const processId = async (db: Tx | Database["db"]) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid;

test("a transaction that throws leaves nothing behind", async () => {
  const work = database.transaction(async (tx) => {
    await run(tx, "insert into ledger values (1)");
    throw new Error("changed my mind");
  });
  await expect(work).rejects.toThrow("changed my mind");
  expect(await entries()).toEqual([]);
});

test("a connection on which a statement failed is destroyed, so that nobody goes on with its transaction", async () => {
  const one = openDatabase(database.url, { max: 1 });
  let failed: number | undefined;
  const work = one.transaction(async (tx) => {
    failed = await processId(tx);
    await run(tx, "insert into ledger values (2)");
    await run(tx, "select no_such_column");
  });
  await expect(work).rejects.toThrow(/no_such_column/);
  expect(await processId(one.db)).not.toBe(failed);
  expect(await entries()).toEqual([]);
  await one.close();
});

test("a connection whose transaction ended well is used again", async () => {
  const one = openDatabase(database.url, { max: 1 });
  const first = await one.transaction(processId);
  expect(await processId(one.db)).toBe(first);
  await one.close();
});

test("a transaction that is given up takes its connection with it, so that a branch nobody waited for cannot go on outside", async () => {
  const one = openDatabase(database.url, { max: 1 });
  let given: number | undefined;
  let late: Promise<unknown> | undefined;
  const open = Promise.withResolvers<void>();
  const work = one.transaction(async (tx) => {
    given = await processId(tx);
    late = open.promise.then(() => run(tx, "insert into ledger values (4)"));
    late.catch(() => {});
    throw new Error("gave up");
  });
  await expect(work).rejects.toThrow("gave up");
  open.resolve();
  await expect(late).rejects.toThrow();
  expect(await processId(one.db)).not.toBe(given);
  expect(await entries()).toEqual([]);
  await one.close();
});

test("control: on a pool's plain client that branch writes after the rollback, outside of any transaction", async () => {
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const client = await pool.connect();
  await client.query("begin");
  await client.query("rollback");
  client.release();
  await client.query("insert into ledger values (4)");
  await pool.end();
  expect(await entries()).toEqual([{ entry: 4 }]);
  await sql`delete from ledger`.execute(database.db);
});

test("the pool is that of the document: 20 connections, 2 s to get one", async () => {
  const full = openDatabase(database.url);
  expect(full.countConnections().max).toBe(20);
  await full.close();
  const one = openDatabase(database.url, { max: 1 });
  await one.transaction(async (tx) => {
    await processId(tx);
    const started = performance.now();
    await expect(processId(one.db)).rejects.toThrow(/timeout|does not answer/);
    expect(Math.round((performance.now() - started) / 1_000)).toBeGreaterThanOrEqual(2);
    expect(one.countConnections()).toMatchObject({ max: 1, total: 1, idle: 0 });
  });
  await one.close();
});

test("a connection carries the limits and the role that it was opened with, beside what its connection string asks for", async () => {
  const url = new URL(database.url);
  url.searchParams.set("options", "-c work_mem=5MB");
  const role = `reader_${randomUUID().slice(0, 8)}`;
  await run(database.db, `create role ${role}`);
  const limited = openDatabase(url.href, {
    role,
    statementTimeoutMs: 30_000,
    lockTimeoutMs: 5_000,
    idleInTransactionTimeoutMs: 45_000,
  });
  const { rows } = await sql`
    select current_user as "user", current_setting('TimeZone') as zone, current_setting('work_mem') as memory,
           current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
           current_setting('idle_in_transaction_session_timeout') as idle`.execute(limited.db);
  expect(rows).toEqual([{ user: role, zone: "UTC", memory: "5MB", statement: "30s", lock: "5s", idle: "45s" }]);
  await limited.close();
  await run(database.db, `drop role ${role}`);
});

test("a statement that runs too long is ended, and the next one works", async () => {
  const limited = openDatabase(database.url, { max: 1, statementTimeoutMs: 100 });
  await expect(sql`select pg_sleep(30)`.execute(limited.db)).rejects.toThrow(/statement timeout/);
  expect(await processId(limited.db)).toBeGreaterThan(0);
  await limited.close();
});

test("closed, it holds no connection, not even that of a health check", async () => {
  const one = openDatabase(`${database.url}?application_name=closed`);
  const countOpen = async () =>
    (
      await sql<{
        n: number;
      }>`select count(*)::int as n from pg_stat_activity where application_name = 'closed'`.execute(database.db)
    ).rows[0]?.n;
  expect(await one.isHealthy()).toBe(true);
  expect(await countOpen()).toBe(1);
  await one.close();
  await vi.waitFor(async () => expect(await countOpen()).toBe(0));
});

describe("reads that may lag", () => {
  test("go to the replica, which takes no writes", async () => {
    const other = await openTestDatabase();
    const both = openDatabase(database.url, { replicaUrl: other.url });
    const name = await sql<{ name: string }>`select current_database() as name`.execute(both.replica.db);
    expect(other.url).toContain(name.rows[0]?.name);
    await expect(run(both.replica.db, "create table stray ()")).rejects.toThrow(/read-only/);
    await both.close();
    await other.close();
  });

  test("go to the database itself while the replica does not answer, or where there is none", async () => {
    const down = new URL(database.url);
    down.port = "1";
    const both = openDatabase(database.url, { replicaUrl: down.href });
    for (const handle of [both.replica, database.replica]) {
      const name = await sql<{ name: string }>`select current_database() as name`.execute(handle.db);
      expect(database.url).toContain(name.rows[0]?.name);
      expect(await handle.transaction(processId)).toBeGreaterThan(0);
    }
    await both.close();
  });
});

test("control: a plain pool hands a half-done transaction to its next user, who commits it", async () => {
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const first = await pool.connect();
  await first.query("begin");
  await first.query("insert into ledger values (3)");
  // What a client-side timeout does: the caller gives up and releases, the server knows nothing of it.
  first.release();
  const second = await pool.connect();
  await second.query("commit");
  second.release();
  await pool.end();
  expect(await entries()).toEqual([{ entry: 3 }]);
});
