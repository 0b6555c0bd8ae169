import multipart from "@fastify/multipart";
import fastify from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defineRouteOn } from "../src/api/define-route.ts";
import { registerPassages } from "../src/api/passages.route.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { openTestDatabase } from "./test-database.ts";

const documentId = "00000000-0000-4000-8000-000000000001";
const idOf = (number: number) => `00000000-0000-4000-8000-00000000001${number}`;
let primary: Database;
let replica: Database;
let database: Database;
beforeAll(async () => {
  primary = await openTestDatabase();
  replica = await openTestDatabase();
  database = openDatabase(primary.url, { replicaUrl: replica.url });
  // A replica that lags: it has the document and one passage; a later one it has not got yet.
  await insertPassages(primary, [1, 2], "of the database");
  await insertPassages(replica, [1], "of the replica");
});
afterAll(async () => {
  for (const one of [database, primary, replica]) await one.close();
});

async function insertPassages(into: Database, numbers: readonly number[], content: string): Promise<void> {
  const record = { type: "textbook", title: "Seams", authors: [] };
  await into.db
    .insertInto("documents")
    .values({
      id: documentId,
      sha256: "0",
      format: "md",
      record: JSON.stringify(record),
      language: "en",
      rung: "markup",
      rung_confidence: 1,
      words: 2,
      credibility: "{}",
      reader_version: 1,
    })
    .execute();
  const rows = numbers.map((number) => ({ id: idOf(number), content, document_id: documentId, position: 10 * number }));
  await into.db.insertInto("knowledge_base").values(rows).execute();
}

async function readPassage(number: number) {
  const server = fastify();
  await server.register(multipart);
  const actor = { userId: documentId, email: "someone@example.org", role: "Administrator" as const };
  registerPassages(defineRouteOn(server, database, async () => actor));
  const answer = await server.inject({ url: `/api/passages/${idOf(number)}` });
  await server.close();
  return { status: answer.statusCode, text: answer.json<{ text?: string }>().text };
}

test("a passage is read from the replica", async () => {
  expect(await readPassage(1)).toEqual({ status: 200, text: "of the replica" });
});

test("a passage that the replica has not got yet is read from the database", async () => {
  expect(await readPassage(2)).toEqual({ status: 200, text: "of the database" });
});
