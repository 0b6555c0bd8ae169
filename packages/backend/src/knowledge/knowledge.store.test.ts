import { afterAll, beforeAll, expect, test } from "vitest";
import { documentOf } from "../../test/document-of.ts";
import { openTestDatabase } from "../../test/test-database.ts";
import type { Database } from "../platform/database.ts";
import { deriveId } from "../platform/derive-id.ts";
import { buildKnowledge } from "./build-knowledge.ts";
import { documentRows } from "./document-rows.ts";
import { insertDocument } from "./insert-document.store.ts";
import {
  findDocumentByHash,
  listPassages,
  listPassagesById,
  listStatements,
  loadKnowledge,
} from "./knowledge.store.ts";

const id = deriveId("document", "store-test");
const document = documentOf([
  {
    title: "Price controls",
    paragraphs: [
      "A price floor is a legal minimum price that a seller may charge for a good. A price floor causes excess supply in the market for a good. The price floor protects the income of farmers.\u0000",
    ],
  },
]);
const knowledge = buildKnowledge(document, id);
let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
});

const insert = () =>
  database.transaction((tx) =>
    insertDocument(tx, {
      id,
      sha256: "ab",
      fileName: "a.txt",
      facts: document,
      text: documentRows(document, knowledge),
      credibility: { score: 50, parts: [] },
    }),
  );

test("what is stored is what is loaded, and storing it twice changes nothing", async () => {
  expect(await insert()).toBe(true);
  expect(await insert()).toBe(false);
  expect(await findDocumentByHash(database.db, "ab")).toMatchObject({
    documentId: id,
    passages: knowledge.passages.length,
  });
  const passages = await listPassages(database.db, [id]);
  expect(passages.map((passage) => ({ ...passage, text: passage.text.replace("\uFFFD", "\0") }))).toEqual(
    knowledge.passages,
  );
  expect(await listPassagesById(database.db, [passages[0]!.id])).toEqual(passages.slice(0, 1));
  const loaded = await loadKnowledge(database.db, [id]);
  expect(loaded.concepts).toEqual(knowledge.concepts);
  expect(loaded.sections).toEqual(knowledge.sections);
  const statements = await listStatements(
    database.db,
    loaded.concepts.map((concept) => concept.id),
  );
  expect(statements.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    knowledge.statements.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
});
