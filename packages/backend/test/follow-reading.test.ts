import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import type { FollowedProgram } from "../src/generation/follow-reading.action.ts";
import type { Database } from "../src/platform/database.ts";
import { updateCitations } from "../src/programs/citation.store.ts";
import { runCli } from "./run-cli.ts";
import { openTestDatabase } from "./test-database.ts";

const chapters = ["Costs", "Prices", "Markets", "Firms"];
const record = '---\ntitle: "Notes on Trade"\nauthors: ["A. Writer"]\npublished: 2026\ntype: "textbook"\n---\n\n';
/** Forty sentences of a chapter, no two alike. */
const sentencesOf = (chapter: string) =>
  Array.from(
    { length: 40 },
    (_, index) => `In case ${index + 1} of ${chapter.toLowerCase()} a trader weighs ${index + 3} offers before noon.`,
  );
const paragraphs = (sentences: string[]) =>
  sentences.map((sentence, index) => sentence + (index % 5 === 4 ? "\n\n" : " ")).join("");
const book = (change: (chapter: string, sentences: string[]) => string[]) =>
  record + chapters.map((name) => `# ${name}\n\n${paragraphs(change(name, sentencesOf(name)))}`).join("\n\n");

let database: Database;
let folder: string;
let first: string;

const curriculum = (...args: string[]) => runCli(args, { DATABASE_URL: database.url, DATA_DIR: folder, LOOKUP: "off" });

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "curriculum-follow-"));
  first = await ingest(
    "first.md",
    book((_, sentences) => sentences),
  );
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function ingest(fileName: string, text: string): Promise<string> {
  await writeFile(join(folder, fileName), text);
  const { exitCode, out, err } = await curriculum("ingest", join(folder, fileName));
  if (exitCode !== 0) throw new Error(out + err);
  const row = database.db.selectFrom("documents").select("id").where("file_name", "=", fileName);
  return (await row.executeTakeFirstOrThrow()).id;
}

/** A program that cites every sentence of a document, as its own reading has them. */
async function citeAll(documentId: string, status: "approved" | "draft" = "draft"): Promise<string> {
  const { id } = await database.db
    .insertInto("programs")
    .values({
      program_name: `Trade ${randomUUID()}`,
      qualification_level: "RQF Level 4",
      qualification_type: "Certificate",
      status,
      total_credits: 60,
      created_by: await getLocalUserId(database.db),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await database.db.insertInto("program_documents").values({ program_id: id, document_id: documentId }).execute();
  const passages = await database.db
    .selectFrom("knowledge_base")
    .select(["id", "content"])
    .where("document_id", "=", documentId)
    .orderBy("position")
    .execute();
  const cited = chapters.flatMap(sentencesOf).map((quote) => {
    const passageId = passages.find(({ content }) => content.includes(quote))!.id;
    const citation = { sourceId: documentId, passageId, quote, section: "", page: null };
    return { place: "", citation, part: { text: quote, basis: "evidence" } };
  });
  await database.transaction((tx) => updateCitations(tx, id, randomUUID(), cited));
  return id;
}

async function follow(...ids: string[]): Promise<{ exitCode: number | null; programs: FollowedProgram[] }> {
  const { exitCode, out } = await curriculum("library", "follow", ...ids, "--json");
  return { exitCode, programs: (JSON.parse(out) as { programs: FollowedProgram[] }).programs };
}

/** Each citation of a program with the passage that it names. */
async function placesOf(programId: string) {
  return database.db
    .selectFrom("citations as c")
    .innerJoin("knowledge_base as k", "k.id", "c.passage_id")
    .select([
      "c.quote",
      "c.char_start",
      "k.content",
      "k.char_start as passage_start",
      "k.document_id",
      "k.section_path",
    ])
    .where("c.program_id", "=", programId)
    .orderBy("c.position")
    .execute();
}

function expectAnchored(places: Awaited<ReturnType<typeof placesOf>>): void {
  for (const { quote, content, char_start: start, passage_start: from } of places)
    expect(content.slice(start! - from!, start! - from! + quote.length)).toBe(quote);
}

test("citations follow to an edition with text moved and passages cut elsewhere; a sentence that is gone is told and kept", async () => {
  const gone = sentencesOf("Markets")[7]!;
  const [program, approved] = [await citeAll(first), await citeAll(first, "approved")];
  // Chapters end before they begin, a sentence is new at the head of each, one is gone, and one is set otherwise.
  const second = await ingest(
    "second.md",
    book((chapter, sentences) =>
      [`A few words open the pages on ${chapter.toLowerCase()} in this edition.`, ...sentences.toReversed()]
        .filter((sentence) => sentence !== gone)
        .map((sentence) => sentence.replace("In case 9 of firms a trader", "In case 9 of firms a tra-der")),
    ),
  );
  const before = await placesOf(program);
  const { exitCode, programs } = await follow(first, second);
  expect(exitCode).toBe(1);
  const report = programs.find(({ id }) => id === program)!;
  expect(report).toMatchObject({
    held: null,
    moved: 159,
    requoted: 1,
    lost: [{ quote: gone, sectionPath: ["Markets"] }],
  });
  const after = await placesOf(program);
  expectAnchored(after);
  expect(after).toHaveLength(160);
  expect(after.filter(({ document_id: id }) => id === second)).toHaveLength(159);
  expect(after.find(({ quote }) => quote === gone)).toEqual(before.find(({ quote }) => quote === gone));
  expect(after.filter(({ quote, section_path: path }) => !quote.includes(path![0]!.toLowerCase()))).toEqual([]);
  expect(programs.find(({ id }) => id === approved)?.held).toMatch(/approved/);
  expect((await placesOf(approved)).every(({ document_id: id }) => id === first)).toBe(true);
  const linked = database.db.selectFrom("program_documents").select("document_id").where("program_id", "=", program);
  expect((await linked.execute()).map((row) => row.document_id).toSorted()).toEqual([first, second].toSorted());
});

test("citations of an older reading of the same bytes follow to the new one, and the old reading goes", async () => {
  const old = randomUUID();
  await sql`insert into documents
    select (jsonb_populate_record(d, jsonb_build_object('id', ${old}::text, 'reader_version', 1))).*
      from documents d where id = ${first}`.execute(database.db);
  // The older reader cut elsewhere: two passages of a section were one.
  await sql`insert into knowledge_base (id, content, source_type, document_id, section_id, section_path, position, char_start, char_end)
    select gen_random_uuid(), string_agg(content, E'\n\n' order by position), min(source_type), ${old}, section_id,
           section_path, min(position), min(char_start), max(char_end)
      from knowledge_base where document_id = ${first}
     group by section_id, section_path, position / 2`.execute(database.db);
  const program = await citeAll(old);
  const { exitCode, programs } = await follow(old);
  expect(exitCode).toBe(0);
  expect(programs).toMatchObject([{ id: program, held: null, moved: 160, requoted: 0, lost: [], lostReadings: [] }]);
  const places = await placesOf(program);
  expectAnchored(places);
  expect(places.every(({ document_id: id }) => id === first)).toBe(true);
  expect(await database.db.selectFrom("documents").where("id", "=", old).select("id").execute()).toEqual([]);
  const told = database.db.selectFrom("audit_logs").select("resource_id").where("action", "=", "document.followed");
  expect((await told.execute()).map((row) => row.resource_id)).toContain(old);
});

test("a program whose run is not complete is left as it is", async () => {
  const program = await citeAll(first);
  await database.db.insertInto("generation_jobs").values({ program_id: program, status: "failed" }).execute();
  const third = await ingest(
    "third.md",
    book((_, sentences) => sentences.toReversed()),
  );
  const { programs } = await follow(first, third);
  expect(programs.find(({ id }) => id === program)).toMatchObject({ held: "its run is not complete", moved: 0 });
  expect((await placesOf(program)).every(({ document_id: id }) => id === first)).toBe(true);
});

test("follow refuses where nothing takes the document's place", async () => {
  const { exitCode, err } = await curriculum("library", "follow", first);
  expect(exitCode).toBe(2);
  expect(err).toContain("Nothing takes the place of");
});
