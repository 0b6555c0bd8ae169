import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { insertSource } from "../../test/insert-source.ts";
import { openTestDatabase } from "../../test/test-database.ts";
import type { Database } from "../platform/database.ts";
import { storeTermBlocks } from "./cross-check.action.ts";
import { openIndex } from "./open-index.action.ts";
import { openLibrarySearch } from "./open-library-search.action.ts";
import type { LibrarySearch, LibrarySearchParts } from "./open-library-search.action.ts";

let database: Database;
let folder: string;
let books: string;
const opened: LibrarySearch[] = [];

beforeEach(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "curriculum-search-"));
  books = await insertSource(database, "Books", {
    Ledger: "A ledger holds accounts.",
    Journal: "A journal holds entries in order of time.",
  });
});
afterEach(async () => {
  for (const search of opened.splice(0)) await search.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

function open(parts: Partial<LibrarySearchParts> = {}): LibrarySearch {
  const search = openLibrarySearch({
    db: database.db,
    folder: join(folder, "search"),
    readyWithinMs: 30_000,
    currentForMs: 0,
    onFault: () => {},
    ...parts,
  });
  opened.push(search);
  return search;
}

/** A folder in which no index can be kept: a file has its name. */
async function spoiltFolder(): Promise<string> {
  const path = join(folder, "spoilt");
  await writeFile(path, "not a folder");
  return path;
}

async function storeBlocks(): Promise<void> {
  const { index } = await openIndex(database.db, join(folder, "blocks"));
  await storeTermBlocks(database, index);
}

test("the index ranks, and a source that comes later is found without opening the search anew", async () => {
  const search = open();
  const first = await search.find("journal entries");
  expect(first).toMatchObject({ by: "index", notice: null });
  expect(first.hits[0]!.sectionId).toBe("1");
  const later = await insertSource(database, "Audits", { Audit: "An audit examines evidence." });
  // The first one asked may still be answered while the index is renewed; none waits longer than it must.
  await search.find("audit");
  await search.close();
  expect((await search.find("audit")).hits[0]!.documentId).toBe(later);
});

test("an index that is current for good is built once, for the first search", async () => {
  const search = open({ currentForMs: Number.POSITIVE_INFINITY });
  expect((await search.find("journal")).by).toBe("index");
  await insertSource(database, "Audits", { Audit: "An audit examines evidence." });
  expect((await search.find("audit")).hits).toEqual([]);
});

test("while no index can be built the database ranks, says so, and finds the same passages", async () => {
  const ranked = await open().find("ledger accounts");
  await storeBlocks();
  const faults: unknown[] = [];
  const search = open({ folder: await spoiltFolder(), onFault: (error) => faults.push(error) });
  const answer = await search.find("ledger accounts");
  expect(faults).toHaveLength(1);
  expect(answer.by).toBe("database");
  expect(answer.notice).toMatch(/could not be built.*database ranked/);
  expect(answer.hits.map(({ passageId }) => passageId)).toEqual(ranked.hits.map(({ passageId }) => passageId));
  expect(answer.hits[0]!.reasons.terms[0]!.points).toBeGreaterThan(0);
});

test("an index that is not ready in time is not waited for, and ranks as soon as it is", async () => {
  await storeBlocks();
  const search = open({ readyWithinMs: 0, currentForMs: 60_000 });
  expect(await search.find("ledger")).toMatchObject({
    by: "database",
    notice: expect.stringMatching(/still being built/),
  });
  await search.close();
  expect((await search.find("ledger")).by).toBe("index");
});

test("the database says which sources it does not know yet, and finds within the sources that are asked for", async () => {
  await storeBlocks();
  const later = await insertSource(database, "Audits", { Audit: "An audit examines a ledger." });
  const search = open({ folder: await spoiltFolder() });
  expect((await search.find("ledger")).notice).toContain("Not searched: 1 of 2 sources");
  expect((await search.find("ledger", { documentIds: [books] })).hits).toHaveLength(1);
  expect((await search.find("ledger", { documentIds: [later] })).hits).toEqual([]);
});

test("without an index and without what the database ranks by, the search says when to ask again", async () => {
  const search = open({ folder: await spoiltFolder() });
  await expect(search.find("ledger")).rejects.toMatchObject({ code: "unavailable" });
});
