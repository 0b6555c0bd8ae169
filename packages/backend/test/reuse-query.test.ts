import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { reuseQuery } from "../src/platform/reuse-query.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("a statement is built once and sent with the values of each call, each in its place", async () => {
  let built = 0;
  const select = reuseQuery<{ one: string; other: string | null }, { told: string }>(["one", "other"], (db, values) => {
    built += 1;
    return db.selectNoFrom(
      sql<string>`concat(${values.other}::text, '/', ${values.one}::text, '/', ${values.other}::text, '/', ${3}::int)`.as(
        "told",
      ),
    );
  });
  expect((await select(database.db, { one: "a", other: "b" })).rows).toEqual([{ told: "b/a/b/3" }]);
  expect((await select(database.db, { one: "'; drop", other: null })).rows).toEqual([{ told: "/'; drop//3" }]);
  expect(built).toBe(1);
});
