import { mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { insertDocumentRow } from "../../test/insert-source.ts";
import { openTestDatabase } from "../../test/test-database.ts";
import type { Database } from "../platform/database.ts";
import { deriveId } from "../platform/derive-id.ts";
import { openIndex } from "./open-index.action.ts";
import { rankPassages } from "./rank-passages.ts";

let database: Database;
let folder: string;
const documentId = deriveId("document");

beforeEach(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "curriculum-index-"));
  await insertDocumentRow(database, documentId, "Book-keeping");
  await insertPassage("first", 0, "A ledger holds accounts.");
  await insertPassage("second", 1, "A journal holds entries in order of time.");
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function insertPassage(name: string, position: number, content: string, ofDocument = documentId): Promise<void> {
  await database.db
    .insertInto("knowledge_base")
    .values({
      id: deriveId(name),
      content,
      document_id: ofDocument,
      section_id: "1",
      section_path: ["Books"],
      position,
      words: content.split(" ").length,
    })
    .execute();
}

test("the index is built from the database once and read from the snapshot afterwards", async () => {
  const built = await openIndex(database.db, folder);
  expect(built.from).toBe("database");
  const kept = await openIndex(database.db, folder);
  expect(kept.from).toBe("snapshot");
  expect(rankPassages(kept.index, "journal entries")).toEqual(rankPassages(built.index, "journal entries"));
  expect(rankPassages(kept.index, "journal entries")[0]!.passageId).toBe(deriveId("second"));
});

test("a new passage, and a new title, make the snapshot stale, and only the newest snapshot is kept", async () => {
  await openIndex(database.db, folder);
  await insertPassage("third", 2, "A trial balance lists every account.");
  const grown = await openIndex(database.db, folder);
  expect(grown.from).toBe("database");
  expect(rankPassages(grown.index, "trial balance")[0]!.passageId).toBe(deriveId("third"));
  await database.db
    .updateTable("documents")
    .set({ record: JSON.stringify({ type: "textbook", title: "Accounting", authors: [] }) })
    .execute();
  expect((await openIndex(database.db, folder)).from).toBe("database");
  expect(await readdir(folder)).toHaveLength(1);
});

test("a book that is added is joined to the index without reading the others, and one that is removed leaves it", async () => {
  await openIndex(database.db, folder);
  const second = deriveId("second document");
  await insertDocumentRow(database, second, "Auditing");
  await insertPassage("audit", 0, "An audit examines a ledger.", second);
  const grown = await openIndex(database.db, folder);
  expect(grown).toMatchObject({ from: "database", joined: 1, counted: 1 });
  expect(rankPassages(grown.index, "audit")[0]!.passageId).toBe(deriveId("audit"));
  await database.db.deleteFrom("documents").where("id", "=", second).execute();
  const shrunk = await openIndex(database.db, folder);
  expect(shrunk).toMatchObject({ joined: 0, counted: 0 });
  expect(rankPassages(shrunk.index, "audit")).toEqual([]);
});

test("an index built anew from the counts in the database ranks as the one that grew, and reads no text", async () => {
  await openIndex(database.db, folder);
  const second = deriveId("second document");
  await insertDocumentRow(database, second, "Auditing");
  await insertPassage("audit", 0, "An audit examines a ledger of accounts.", second);
  const grown = await openIndex(database.db, folder);
  await rm(folder, { recursive: true });
  const anew = await openIndex(database.db, folder);
  expect(anew).toMatchObject({ from: "database", joined: 2, counted: 0, fingerprint: grown.fingerprint });
  const query = "ledger accounts journal";
  expect(rankPassages(anew.index, query)).toEqual(rankPassages(grown.index, query));
});

test("a damaged snapshot is replaced, not believed", async () => {
  await openIndex(database.db, folder);
  const [name] = await readdir(folder);
  await truncate(join(folder, name!), 300);
  expect((await openIndex(database.db, folder)).from).toBe("database");
  expect((await openIndex(database.db, folder)).from).toBe("snapshot");
});

test("a passage outside every document is not indexed", async () => {
  await database.db.insertInto("knowledge_base").values({ content: "A stray note on ledgers." }).execute();
  const { index } = await openIndex(database.db, folder);
  expect(index.passageIds).toEqual([deriveId("first"), deriveId("second")]);
});
