import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import db from "../src/db.ts";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import type { Database } from "../src/platform/database.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
let userId: string;
const before = process.env["DATABASE_URL"];
beforeAll(async () => {
  database = await openTestDatabase();
  userId = await getLocalUserId(database.db);
  // Read by the first statement, not by the import.
  process.env["DATABASE_URL"] = database.url;
});
afterAll(async () => {
  await db.close();
  if (before === undefined) delete process.env["DATABASE_URL"];
  else process.env["DATABASE_URL"] = before;
  await database.close();
});

const insertProgram =
  "insert into programs (program_name, qualification_level, qualification_type, created_by) values ($1, 'Level 5', 'Certificate', $2)";
const listDrafts = () => db.query<{ program_name: string }>("SELECT * FROM programs WHERE status = $1", ["draft"]);

test("is healthy when the database answers", async () => {
  expect(await db.healthCheck()).toBe(true);
});

test("a query gives rows, and the number of rows that it changed", async () => {
  expect(await listDrafts()).toEqual({ rows: [], rowCount: 0 });
  expect(await db.query(insertProgram, ["Welding", userId])).toMatchObject({ rowCount: 1 });
  expect(await listDrafts()).toMatchObject({ rows: [{ program_name: "Welding" }], rowCount: 1 });
});

test("a transaction commits all of its statements, and gives what its work gives", async () => {
  const count = await db.transaction(async (client) => {
    await client.query(insertProgram, ["Baking", userId]);
    await client.query(insertProgram, ["Brewing", userId]);
    return (await client.query("select 1 from programs")).rowCount;
  });
  expect(count).toBe(3);
  expect((await listDrafts()).rowCount).toBe(3);
});

test("a transaction of which one statement fails leaves nothing behind", async () => {
  const work = db.transaction(async (client) => {
    await client.query("delete from programs");
    await client.query("insert into no_such_table values (1)");
  });
  await expect(work).rejects.toThrow(/no_such_table/);
  expect((await listDrafts()).rowCount).toBe(3);
});

test("closed, it opens anew with the next statement", async () => {
  await db.close();
  expect((await listDrafts()).rowCount).toBe(3);
});

test("is not healthy when nothing answers", async () => {
  await db.close();
  const down = new URL(database.url);
  down.port = "1";
  process.env["DATABASE_URL"] = down.href;
  expect(await db.healthCheck()).toBe(false);
  await db.close();
  process.env["DATABASE_URL"] = database.url;
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from programs`.execute(database.db);
  expect(rows).toEqual([{ count: 3 }]);
});
