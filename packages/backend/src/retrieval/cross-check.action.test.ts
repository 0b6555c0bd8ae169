import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { insertSource } from "../../test/insert-source.ts";
import { openTestDatabase } from "../../test/test-database.ts";
import { compareRankings, sampleQueries, storeTermBlocks } from "./cross-check.action.ts";
import { openIndex } from "./open-index.action.ts";

test("index and database rank alike, and a weight that was changed in the database is found", async () => {
  const database = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "curriculum-cross-check-"));
  try {
    await insertSource(database, "Books", {
      "The ledger": "A ledger holds accounts and their balances.",
      "The journal": "A journal holds entries in order of time.",
      "The trial balance": "A trial balance lists every account of the ledger.",
    });
    const { index } = await openIndex(database.db, folder);
    await storeTermBlocks(database, index);
    const queries = await sampleQueries(database.db, index, 3);
    expect(queries).toHaveLength(3);
    const check = (query: string) => compareRankings(database.db, index, query, 10);
    for (const query of queries) expect(await check(query)).toMatchObject({ difference: null });
    expect((await check("ledger")).hits).toBe(2);
    await sql`update search_blocks set weights[1] = weights[1] + 1 where term = 'ledger'`.execute(database.db);
    expect((await check("ledger")).difference).toMatch(/^place 1: /);
    await sql`delete from search_blocks where term = 'ledger'`.execute(database.db);
    expect((await check("ledger")).difference).toBe("2 hits in memory, 0 in the database");
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
});
