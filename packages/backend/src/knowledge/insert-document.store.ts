import { sql } from "kysely";
import { readerVersion } from "./reader-version.ts";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { Credibility } from "@curriculum/curriculum/model/source.ts";
import type { Tx } from "../platform/database.ts";
import type { DocumentKnowledge } from "./build-knowledge.ts";
import { sketchBytes, sketchOf } from "./document-sketch.ts";
import { jsonRows } from "./json-rows.ts";
import { nearKeys } from "./near-keys.ts";
import { recordDate } from "./record-date.ts";

export interface DocumentToInsert {
  id: string;
  sha256: string;
  fileName: string;
  document: CleanDocument;
  knowledge: DocumentKnowledge;
  credibility: Credibility;
}

/**
 * Stores a document with all that is known of it, one statement a table. A document whose hash is stored already is
 * left as it is. Returns whether it was new.
 */
export async function insertDocument(tx: Tx, input: DocumentToInsert): Promise<boolean> {
  const { id, document, knowledge, credibility } = input;
  const inserted = await tx
    .insertInto("documents")
    .values({
      id,
      sha256: input.sha256,
      file_name: input.fileName,
      format: document.format,
      record: jsonText(document.record),
      language: document.language,
      rung: document.rung.rung,
      rung_confidence: document.rung.confidence,
      pages: document.pages,
      words: document.words,
      credibility: jsonText(credibility),
      warnings: jsonText(document.warnings),
      reader_version: readerVersion,
      sketch: sketchBytes(sketchOf(knowledge.passages.map((passage) => passage.text))),
    })
    .onConflict((conflict) => conflict.columns(["sha256", "reader_version"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted === undefined) return false;
  await insertSections(tx, knowledge);
  await insertPassages(tx, input);
  await insertConcepts(tx, knowledge);
  await insertStatements(tx, id, knowledge);
  await insertPrerequisites(tx, id, knowledge);
  await insertSourceObjectives(tx, knowledge);
  await insertSourceQuestions(tx, id, document);
  return true;
}

function jsonText(value: unknown): string {
  const text = jsonRows([value]);
  return text.slice(1, -1);
}

async function insertSections(tx: Tx, { sections }: DocumentKnowledge): Promise<void> {
  await sql`
    insert into document_sections (document_id, section_id, parent_id, kind, number, title, path, position, words)
    select "documentId", "sectionId", "parentId", kind, number, title, path, position, words
    from json_to_recordset(${jsonRows(sections)}::json) as row(
      "documentId" uuid, "sectionId" text, "parentId" text, kind text, number text, title text, path text[],
      position int, words int)`.execute(tx);
}

async function insertPassages(tx: Tx, { document, knowledge, credibility }: DocumentToInsert): Promise<void> {
  const { record } = document;
  const rows = knowledge.passages.map((passage) => ({ ...passage, nearKeys: nearKeys(passage.text) }));
  await sql`
    insert into knowledge_base (id, content, source_url, source_type, publication_date, credibility_score, document_id,
      section_id, section_path, position, page_label, page_starts, char_start, char_end, words, near_keys)
    select id, text, ${record.url ?? null}, ${record.type}, ${recordDate(record.published)}::date, ${credibility.score}::int,
      "documentId", "sectionId", "sectionPath", position, "pageLabel", "pageStarts", "charStart", "charEnd", words, "nearKeys"
    from json_to_recordset(${jsonRows(rows)}::json) as row(
      id uuid, "documentId" uuid, "sectionId" text, "sectionPath" text[], text text, position int, "pageLabel" text,
      "pageStarts" jsonb, "charStart" int, "charEnd" int, words int, "nearKeys" int[])`.execute(tx);
}

async function insertConcepts(tx: Tx, { concepts }: DocumentKnowledge): Promise<void> {
  await sql`
    insert into concepts (id, document_id, section_id, term, aliases, number, definition, is_key_term, salience,
      mentions, passage_ids, first_offset)
    select id, "documentId", "sectionId", term, aliases, number, nullif(definition, 'null'::jsonb), "isKeyTerm", salience,
      mentions, "passageIds", "firstOffset"
    from json_to_recordset(${jsonRows(concepts)}::json) as row(
      id uuid, "documentId" uuid, "sectionId" text, term text, aliases text[], number text, definition jsonb,
      "isKeyTerm" boolean, salience real, mentions int, "passageIds" uuid[], "firstOffset" int)`.execute(tx);
}

async function insertStatements(tx: Tx, documentId: string, { statements }: DocumentKnowledge): Promise<void> {
  await sql`
    insert into statements (id, document_id, concept_id, passage_id, kind, sentence, subject, predicate,
      object_concept_id, quality)
    select id, ${documentId}::uuid, "conceptId", "passageId", kind, sentence, subject, predicate, "objectConceptId", quality
    from json_to_recordset(${jsonRows(statements)}::json) as row(
      id uuid, "conceptId" uuid, "passageId" uuid, kind text, sentence text, subject text, predicate text,
      "objectConceptId" uuid, quality real)`.execute(tx);
}

async function insertPrerequisites(tx: Tx, documentId: string, { prerequisites }: DocumentKnowledge): Promise<void> {
  await sql`
    insert into concept_prerequisites (document_id, from_concept_id, to_concept_id, weight)
    select ${documentId}::uuid, "from", "to", weight
    from json_to_recordset(${jsonRows(prerequisites)}::json) as row("from" uuid, "to" uuid, weight real)`.execute(tx);
}

async function insertSourceObjectives(tx: Tx, { objectives }: DocumentKnowledge): Promise<void> {
  const rows = objectives.map((objective, position) => ({ ...objective, position }));
  await sql`
    insert into source_objectives (document_id, position, section_id, text)
    select "documentId", position, "sectionId", text
    from json_to_recordset(${jsonRows(rows)}::json) as row(
      "documentId" uuid, position int, "sectionId" text, text text)`.execute(tx);
}

async function insertSourceQuestions(tx: Tx, documentId: string, { questions }: CleanDocument): Promise<void> {
  const rows = questions.map((question, position) => ({ ...question, position }));
  await sql`
    insert into source_questions (document_id, position, section_id, stem, options, key)
    select ${documentId}::uuid, position, "sectionId", stem, options, key
    from json_to_recordset(${jsonRows(rows)}::json) as row(
      position int, "sectionId" text, stem text, options jsonb, key int)`.execute(tx);
}
