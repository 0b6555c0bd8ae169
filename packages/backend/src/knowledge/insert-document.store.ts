import { sql } from "kysely";
import { readerVersion } from "./reader-version.ts";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { Credibility } from "@curriculum/curriculum/model/source.ts";
import type { Tx } from "../platform/database.ts";
import { documentTables, type DocumentTable, type StorableText } from "./document-rows.ts";
import { jsonRows } from "./json-rows.ts";
import { recordDate } from "./record-date.ts";

/** What the row of a document itself says. */
export type DocumentFacts = Pick<
  CleanDocument,
  "format" | "record" | "language" | "rung" | "pages" | "words" | "warnings"
>;

export interface DocumentToInsert {
  id: string;
  sha256: string;
  fileName: string;
  facts: DocumentFacts;
  text: StorableText;
  credibility: Credibility;
}

/**
 * Stores a document with all that is known of it, about a megabyte with each statement. A document whose hash is
 * stored already is left as it is. Returns whether it was new.
 */
export async function insertDocument(tx: Tx, input: DocumentToInsert): Promise<boolean> {
  const { id, facts, credibility, text } = input;
  const inserted = await tx
    .insertInto("documents")
    .values({
      id,
      sha256: input.sha256,
      file_name: input.fileName,
      format: facts.format,
      record: jsonText(facts.record),
      language: facts.language,
      rung: facts.rung.rung,
      rung_confidence: facts.rung.confidence,
      pages: facts.pages,
      words: facts.words,
      credibility: jsonText(credibility),
      warnings: jsonText(facts.warnings),
      reader_version: readerVersion,
      sketch: Buffer.from(text.sketch, "base64"),
    })
    .onConflict((conflict) => conflict.columns(["sha256", "reader_version"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted === undefined) return false;
  for (const table of documentTables) for (const rows of text.rows[table]) await inserts[table](tx, rows, input);
  return true;
}

function jsonText(value: unknown): string {
  const text = jsonRows([value]);
  return text.slice(1, -1);
}

/** An array of rows as it came; PostgreSQL reads JSON from its bytes. */
const inserts: Record<DocumentTable, (tx: Tx, rows: Uint8Array, input: DocumentToInsert) => Promise<unknown>> = {
  sections: (tx, rows) =>
    sql`
    insert into document_sections (document_id, section_id, parent_id, kind, number, title, path, position, words, explains)
    select "documentId", "sectionId", "parentId", kind, number, title, path, position, words, explains
    from json_to_recordset(${rows}::json) as row(
      "documentId" uuid, "sectionId" text, "parentId" text, kind text, number text, title text, path text[],
      position int, words int, explains jsonb)`.execute(tx),
  passages: (tx, rows, { facts: { record }, credibility }) =>
    sql`
    insert into knowledge_base (id, content, source_url, source_type, publication_date, credibility_score, document_id,
      section_id, section_path, position, page_label, page_starts, char_start, char_end, words, near_keys)
    select id, text, ${record.url ?? null}, ${record.type}, ${recordDate(record.published)}::date, ${credibility.score}::int,
      "documentId", "sectionId", "sectionPath", position, "pageLabel", "pageStarts", "charStart", "charEnd", words, "nearKeys"
    from json_to_recordset(${rows}::json) as row(
      id uuid, "documentId" uuid, "sectionId" text, "sectionPath" text[], text text, position int, "pageLabel" text,
      "pageStarts" jsonb, "charStart" int, "charEnd" int, words int, "nearKeys" int[])`.execute(tx),
  concepts: (tx, rows) =>
    sql`
    insert into concepts (id, document_id, section_id, term, aliases, number, definition, is_key_term, salience,
      mentions, passage_ids, first_offset)
    select id, "documentId", "sectionId", term, aliases, number, nullif(definition, 'null'::jsonb), "isKeyTerm", salience,
      mentions, "passageIds", "firstOffset"
    from json_to_recordset(${rows}::json) as row(
      id uuid, "documentId" uuid, "sectionId" text, term text, aliases text[], number text, definition jsonb,
      "isKeyTerm" boolean, salience real, mentions int, "passageIds" uuid[], "firstOffset" int)`.execute(tx),
  statements: (tx, rows, { id }) =>
    sql`
    insert into statements (id, document_id, concept_id, passage_id, kind, sentence, subject, predicate,
      object_concept_id, quality)
    select id, ${id}::uuid, "conceptId", "passageId", kind, sentence, subject, predicate, "objectConceptId", quality
    from json_to_recordset(${rows}::json) as row(
      id uuid, "conceptId" uuid, "passageId" uuid, kind text, sentence text, subject text, predicate text,
      "objectConceptId" uuid, quality real)`.execute(tx),
  prerequisites: (tx, rows, { id }) =>
    sql`
    insert into concept_prerequisites (document_id, from_concept_id, to_concept_id, weight)
    select ${id}::uuid, "from", "to", weight
    from json_to_recordset(${rows}::json) as row("from" uuid, "to" uuid, weight real)`.execute(tx),
  objectives: (tx, rows) =>
    sql`
    insert into source_objectives (document_id, position, section_id, text)
    select "documentId", position, "sectionId", text
    from json_to_recordset(${rows}::json) as row(
      "documentId" uuid, position int, "sectionId" text, text text)`.execute(tx),
  questions: (tx, rows, { id }) =>
    sql`
    insert into source_questions (document_id, position, section_id, stem, options, key)
    select ${id}::uuid, position, "sectionId", stem, options, key
    from json_to_recordset(${rows}::json) as row(
      position int, "sectionId" text, stem text, options jsonb, key int)`.execute(tx),
};
