import { CompiledQuery, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
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
