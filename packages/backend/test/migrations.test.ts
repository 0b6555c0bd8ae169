import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { compareSchema } from "../src/operations/verify/compare-schema.ts";
import { documentedTables } from "../src/operations/verify/documented-tables.ts";
import { readSchema } from "../src/operations/verify/read-schema.store.ts";
import type { Database } from "../src/platform/database.ts";
import { migrate } from "../src/platform/migrate.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function listLines(query: ReturnType<typeof sql<{ line: string }>>): Promise<string[]> {
  return (await query.execute(database.db)).rows.map((row) => row.line);
}

const listColumns = () =>
  listLines(sql`
    select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || coalesce(' = ' || column_default, '') as line
      from information_schema.columns where table_schema = 'public' and table_name <> 'pgmigrations' order by 1`);

/** Everything that a migration can leave behind: columns, constraints with their text, indexes, functions. */
async function describeSchema(): Promise<string[]> {
  return [
    ...(await listColumns()),
    ...(await listLines(sql`
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
       where connamespace = 'public'::regnamespace and conrelid <> 'pgmigrations'::regclass order by 1`)),
    ...(await listLines(sql`
      select indexdef as line from pg_indexes where schemaname = 'public' and tablename <> 'pgmigrations' order by 1`)),
    ...(await listLines(
      sql`select proname as line from pg_proc where pronamespace = 'public'::regnamespace order by 1`,
    )),
  ];
}

test("rolled back to nothing and applied again, the migrations give the same schema", async () => {
  const before = await describeSchema();
  expect(before.length).toBeGreaterThan(150);
  const names = await migrate(database.url, "down", Number.POSITIVE_INFINITY);
  expect(names.length).toBeGreaterThanOrEqual(3);
  expect(await describeSchema()).toEqual([]);
  await migrate(database.url);
  expect(await describeSchema()).toEqual(before);
  expect(await migrate(database.url)).toEqual([]);
});

describe("the ten tables of the database document", () => {
  test.each(Object.keys(documentedTables))("%s stands as documented, fact by fact", async (table) => {
    const verdicts = compareSchema({ [table]: documentedTables[table]! }, await readSchema(database.db));
    expect(verdicts.length).toBeGreaterThan(8);
    expect(verdicts.filter(({ state }) => state !== "ok")).toEqual([]);
  });

  test.each([-1, 101])("a credibility of %i is refused", async (score) => {
    const row = { content: "text", credibility_score: score };
    await expect(database.db.insertInto("knowledge_base").values(row).execute()).rejects.toThrow(/credibility_score/);
  });

  test("a role, a status or a level that does not exist is refused", async () => {
    const created_by = await getLocalUserId(database.db);
    const user = { email: "someone@example.org", role: "Owner" };
    await expect(database.db.insertInto("users").values(user).execute()).rejects.toThrow(/role/);
    const program = { program_name: "A", qualification_level: "5", qualification_type: "B", created_by };
    const insert = database.db.insertInto("programs").values({ ...program, status: "finished" });
    await expect(insert.execute()).rejects.toThrow(/status/);
  });
});
