import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../test/test-database.ts";
import type { Database } from "../platform/database.ts";
import { deriveId } from "../platform/derive-id.ts";
import { listAllowedDocuments } from "./source-filter.store.ts";

let database: Database;
const book = deriveId("book");
const paper = deriveId("paper");

beforeEach(async () => {
  database = await openTestDatabase();
  await insertSource(book, { type: "textbook", score: 80, published: "2024-01-01", domain: "Accounting" });
  await insertSource(paper, { type: "journal", score: 55, published: null, domain: "Finance" });
});

afterEach(async () => {
  await database.close();
});

async function insertSource(
  id: string,
  source: { type: string; score: number; published: string | null; domain: string },
): Promise<void> {
  await database.db
    .insertInto("documents")
    .values({
      id,
      format: "text",
      language: "en",
      reader_version: 1,
      record: JSON.stringify({ type: source.type, title: source.type, authors: [] }),
      credibility: JSON.stringify({ score: source.score, parts: [] }),
      rung: "native",
      rung_confidence: 1,
      sha256: id,
      words: 20,
    })
    .execute();
  await database.db
    .insertInto("knowledge_base")
    .values({ content: "Text.", document_id: id, domain: source.domain, publication_date: source.published })
    .execute();
}

test("a filter that asks for nothing lets everything through", async () => {
  expect(await listAllowedDocuments(database.db, {})).toBeUndefined();
});

test("each part of a filter leaves out what does not meet it, and parts add up", async () => {
  const allowed = (filter: Parameters<typeof listAllowedDocuments>[1]) => listAllowedDocuments(database.db, filter);
  expect(await allowed({ domains: ["accounting"] })).toEqual([book]);
  expect(await allowed({ sourceTypes: ["journal"] })).toEqual([paper]);
  expect(await allowed({ publishedSince: "2023-06-01" })).toEqual([book]);
  expect(await allowed({ publishedSince: "2024-06-01" })).toEqual([]);
  expect(await allowed({ leastCredibility: 55 })).toHaveLength(2);
  expect(await allowed({ leastCredibility: 56 })).toEqual([book]);
  expect(await allowed({ leastCredibility: 56, sourceTypes: ["journal"] })).toEqual([]);
});

test("an owner's filter finds the sources of that person's programs alone", async () => {
  const email = `${randomUUID()}@example.org`;
  const user = await database.db
    .insertInto("users")
    .values({ email, role: "SME" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const program = await database.db
    .insertInto("programs")
    .values({
      program_name: "Book-keeping",
      qualification_level: "Level 5",
      qualification_type: "Certificate",
      total_credits: 120,
      status: "draft",
      created_by: user.id,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await database.db.insertInto("program_documents").values({ program_id: program.id, document_id: paper }).execute();
  expect(await listAllowedDocuments(database.db, { owner: email.toUpperCase() })).toEqual([paper]);
  expect(await listAllowedDocuments(database.db, { owner: "nobody@example.org" })).toEqual([]);
});
