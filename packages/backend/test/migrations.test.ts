import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import type { Database } from "../src/platform/database.ts";
import { migrate } from "../src/platform/migrate.ts";
import { documentedColumns, documentedForeignKeys, documentedIndexes } from "./documented-tables.ts";
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
  test.each(Object.entries(documentedColumns))("%s has its columns, types and defaults", async (table, columns) => {
    const rows = await listLines(sql`
      select column_name || ': ' || udt_name || coalesce(' = ' || column_default, '') as line
        from information_schema.columns where table_schema = 'public' and table_name = ${table}`);
    const expected = Object.entries(columns).map(([column, type]) => `${column}: ${type}`);
    expect(rows).toEqual(expect.arrayContaining(expected));
  });

  test("each has its primary key on id", async () => {
    const keys = await listLines(sql`
      select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as line from pg_constraint where contype = 'p'`);
    const expected = Object.keys(documentedColumns).map((table) => `${table} PRIMARY KEY (id)`);
    expect(keys).toEqual(expect.arrayContaining(expected));
  });

  test("the documented columns are indexed", async () => {
    const indexes = await listLines(sql`
      select i.indrelid::regclass || '.' || a.attname || case when i.indisunique then ' unique' else '' end as line
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]`);
    expect(indexes).toEqual(expect.arrayContaining(documentedIndexes));
  });

  test("their foreign keys point and cascade as documented", async () => {
    const keys = await listLines(sql`
      select c.conrelid::regclass || '.' || a.attname || ' → ' || c.confrelid::regclass || ', ' ||
             case c.confdeltype when 'c' then 'cascade' when 'a' then 'no action' else c.confdeltype::text end as line
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f'`);
    expect(keys).toEqual(expect.arrayContaining(documentedForeignKeys));
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
