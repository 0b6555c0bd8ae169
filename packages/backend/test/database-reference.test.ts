import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { databaseParts, fillDatabaseDocument } from "../../../scripts/database-document.ts";
import { tableMeanings } from "../../../scripts/table-meanings.ts";
import { documentedTables } from "../src/operations/verify/documented-tables.ts";
import { readSchema } from "../src/operations/verify/read-schema.store.ts";
import { openTestDatabase } from "./test-database.ts";

const text = readFileSync("docs/database.md", "utf8");
/** The formatter aligns tables; that is no difference. */
const unaligned = (document: string) => document.replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");

test("docs/database.md is in step with the schema (else: node scripts/build-database-document.ts), and a change shows", async () => {
  const database = await openTestDatabase();
  try {
    const schema = await readSchema(database.db);
    expect(unaligned(text)).toBe(unaligned(fillDatabaseDocument(text, databaseParts(schema))));
    schema.tables.find(({ name }) => name === "programs")!.columns.pop();
    expect(unaligned(text)).not.toBe(unaligned(fillDatabaseDocument(text, databaseParts(schema))));
  } finally {
    await database.close();
  }
});

test("every documented column is told what it is", () => {
  const told = Object.entries(tableMeanings).map(([table, { columns }]) => [table, Object.keys(columns)]);
  const documented = Object.entries(documentedTables).map(([table, { columns }]) => [table, Object.keys(columns)]);
  expect(told).toEqual(documented);
});

test("every command of the document is an npm script of the backend", () => {
  const { scripts } = JSON.parse(readFileSync("packages/backend/package.json", "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = new Set(Array.from(text.matchAll(/(?<=npm run )[\w:]+/g), ([name]) => name));
  expect(named.size).toBeGreaterThanOrEqual(8);
  expect([...named].filter((name) => !(name in scripts))).toEqual([]);
});
