import { curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hostileText, testProgram } from "../src/export/test-program.ts";
import type { DB } from "../src/platform/database-types.generated.ts";
import type { Database } from "../src/platform/database.ts";
import { deriveId } from "../src/platform/derive-id.ts";
import { findCurriculum } from "../src/programs/load-curriculum.store.ts";
import { storeCurriculum, storable } from "./store-curriculum.ts";
import { openTestDatabase } from "./test-database.ts";

let database: Database;
const stored = storable(testProgram(hostileText, 3));

beforeAll(async () => {
  database = await openTestDatabase();
  await storeCurriculum(database, stored);
});
afterAll(() => database.close());

test("what was stored item by item is loaded byte for byte", async () => {
  const loaded = await findCurriculum(database.db, stored.program.id);
  expect(loaded).toEqual(stored);
  expect(JSON.stringify(loaded)).toBe(JSON.stringify(curriculum.parse(stored)));
});

test("a whole program is loaded in one statement, and another program's rows are not among it", async () => {
  const other = storable(testProgram("of another program", 1));
  const renamed = JSON.stringify(other).replaceAll(/"([0-9a-f-]{36})"/g, (_all, id: string) => `"${deriveId(id)}"`);
  await storeCurriculum(database, JSON.parse(renamed) as typeof other);
  const { db, statements } = openCounted(database.url);
  try {
    expect(await findCurriculum(db, stored.program.id)).toEqual(stored);
    expect(statements).toHaveLength(1);
    expect(await findCurriculum(db, deriveId("no such program"))).toBeUndefined();
    expect(statements).toHaveLength(2);
  } finally {
    await db.destroy();
  }
});

test("a program that was not written yet is loaded with what it has", async () => {
  const { modules: _unwritten, ...rest } = storable(testProgram("draft", 2));
  const id = deriveId("draft");
  const draft = { ...rest, program: { ...rest.program, id, specification: [] }, modules: [] };
  const bare = { ...draft, programOutcomes: [], skills: [], glossary: [], passages: [], sources: [] };
  await storeCurriculum(database, bare);
  expect(await findCurriculum(database.db, id)).toEqual(bare);
});

/** The same database through a pool that writes down what is sent to the server. */
function openCounted(url: string) {
  const statements: string[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      statements.push(String(args[0]));
      return query(...args);
    }) as typeof client.query;
  });
  return { db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), statements };
}
