import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingestFile } from "../src/ingestion/ingest-file.action.ts";
import { openParsers } from "../src/ingestion/parsers/open-parsers.client.ts";
import type { Database } from "../src/platform/database.ts";
import { openTestDatabase } from "./test-database.ts";
import { sampleFiles } from "./sample-files.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
const parsers = openParsers();
afterAll(async () => {
  await parsers.close();
  await database.close();
});

async function ingest(pattern: RegExp) {
  const [file] = await sampleFiles(pattern);
  if (!file) throw new Error(`No sample file matches ${pattern}.`);
  const result = await ingestFile({ database, parsers, ...file, userId: null, today: "2026-11-22" });
  if (!result.ok) throw new Error(result.problems.join(" "));
  return result;
}

const countDocuments = async () => {
  const row = await database.db
    .selectFrom("documents")
    .select((query) => query.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
};

test("the same bytes are read once", async () => {
  const first = await ingest(/^05/);
  const second = await ingest(/^05/);
  expect(first.isNew).toBe(true);
  expect(second).toMatchObject({ isNew: false, documentId: first.documentId });
});

test("what an older reader made is read anew, and kept only where a program cites it", async () => {
  const { documentId } = await ingest(/^06/);
  const before = await countDocuments();
  const older = "00000000-0000-5000-8000-000000000006";
  await sql`insert into documents (id, file_name, sha256, format, record, language, rung, rung_confidence, words, credibility, reader_version)
            select ${older}, file_name, sha256, format, record, language, rung, rung_confidence, words, credibility, 0
              from documents where id = ${documentId}`.execute(database.db);
  await database.db.deleteFrom("documents").where("id", "=", documentId).execute();
  const again = await ingest(/^06/);
  expect(again).toMatchObject({ isNew: true, documentId });
  expect(await countDocuments()).toBe(before);
  expect(await database.db.selectFrom("documents").select("id").where("id", "=", older).execute()).toEqual([]);
});
