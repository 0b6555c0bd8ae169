import { CompiledQuery } from "kysely";
import { describe, expect, test } from "vitest";
import { findDebianTools } from "./document/debian-postgres.ts";
import { openWalk, type Walk } from "./document/open-walk.ts";
import { statements, walkDocument } from "./document/walk-document.ts";
import { rules } from "./document/statements/rules.ts";
import { tables } from "./document/statements/tables.ts";
import { seedDatabase } from "../src/operations/seed/seed-database.action.ts";
import { openTestDatabase } from "./test-database.ts";

const tools = findDebianTools();
const install =
  "Debian's PostgreSQL 15 is not installed (apt-get install postgresql-15), so that pg_dump, psql and a server over TCP were not tried.";
// Alone on two cores both walks take under a minute; others may share them.
const limitMs = 300_000;

async function follow(kind: Walk["kind"], name: string): Promise<void> {
  const started = performance.now();
  const walk = await openWalk(kind, tools);
  try {
    const { held, broken, skipped } = await walkDocument(walk, tools !== null);
    const seconds = Math.round((performance.now() - started) / 1_000);
    const rest = [...broken, ...skipped.map((statement) => `skipped  ${statement}`)].map((one) => `  ${one}\n`);
    process.stdout.write(`${held} of ${statements.length} statements hold on ${name} (${seconds} s)\n${rest.join("")}`);
    expect(broken).toEqual([]);
    expect(held + skipped.length).toBe(statements.length);
  } finally {
    await walk.close();
  }
}

describe.concurrent("who follows the database document line by line finds that each statement holds", () => {
  test("on the product's own server", () => follow("embedded", "the embedded server"), limitMs);

  test.skipIf(tools === null)(
    "on Debian's PostgreSQL 15 over TCP",
    () => follow("debian", "Debian's PostgreSQL 15 over TCP"),
    limitMs,
  );
});

test("in CI, Debian's server is there", () => {
  if (tools === null) process.stdout.write(`${install}\n`);
  expect(tools !== null || process.env["CI"] === undefined, install).toBe(true);
});

test("control: on a schema that was changed, the walk tells each statement that no longer holds, and no other", async () => {
  const database = await openTestDatabase();
  try {
    await seedDatabase(database, { today: "2026-06-01" });
    const sql = async (text: string, values: unknown[] = []) =>
      (await database.db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values))).rows;
    for (const change of [
      "alter table users alter column auth_provider_id type text",
      "drop index programs_status_index",
      "alter table generation_jobs drop constraint generation_jobs_progress_check",
    ])
      await sql(change);
    // One connection for what runs between begin and rollback.
    const report = await database.db.connection().execute(async (db) => {
      const query = async (text: string, values: unknown[] = []) =>
        (await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values))).rows;
      return walkDocument({ sql: query } as unknown as Walk, false, [...tables, ...rules]);
    });
    expect(report.broken.map((one) => one.split("\n")[0])).toEqual([
      "Table users: auth_provider_id (VARCHAR)",
      "Table programs: index on status",
      "Values: generation_jobs.progress is 0 to 100",
    ]);
  } finally {
    await database.close();
  }
});

test("no statement of the document stands twice in the walk", () => {
  const names = statements.map(({ section, says }) => `${section}: ${says}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(150);
});
