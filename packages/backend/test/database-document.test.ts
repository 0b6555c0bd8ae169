import { afterEach, describe, expect, test } from "vitest";
import { findDebianTools } from "./document/debian-postgres.ts";
import { openWalk, type Walk } from "./document/open-walk.ts";
import { statements, walkDocument } from "./document/walk-document.ts";

const tools = findDebianTools();
const install =
  "Debian's PostgreSQL 15 is not installed (apt-get install postgresql-15), so that pg_dump, psql and a server over TCP were not tried.";
// On two cores that others share; alone, a walk takes a third of it.
const limitMs = 180_000;

let walk: Walk | null = null;
afterEach(async () => {
  await walk?.close();
  walk = null;
});

async function follow(kind: Walk["kind"], name: string): Promise<void> {
  const started = performance.now();
  walk = await openWalk(kind, tools);
  const { held, broken, skipped } = await walkDocument(walk, tools !== null);
  const seconds = Math.round((performance.now() - started) / 1_000);
  process.stdout.write(`${held} of ${statements.length} statements hold on ${name} (${seconds} s)\n`);
  for (const one of [...broken, ...skipped.map((statement) => `skipped  ${statement}`)])
    process.stdout.write(`  ${one}\n`);
  expect(broken).toEqual([]);
  expect(held + skipped.length).toBe(statements.length);
}

describe("who follows the database document line by line finds that each statement holds", () => {
  test("on the product's own server", () => follow("embedded", "the embedded server"), limitMs);

  test.skipIf(tools === null)(
    "on Debian's PostgreSQL 15 over TCP",
    () => follow("debian", "Debian's PostgreSQL 15 over TCP"),
    limitMs,
  );

  test("in CI, Debian's server is there", () => {
    if (tools === null) process.stdout.write(`${install}\n`);
    expect(tools !== null || process.env["CI"] === undefined, install).toBe(true);
  });
});

test("no statement of the document stands twice in the walk", () => {
  const names = statements.map(({ section, says }) => `${section}: ${says}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(150);
});
