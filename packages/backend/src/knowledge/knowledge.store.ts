import { sql } from "kysely";
import { z } from "zod";
import {
  statementKinds,
  type Concept,
  type Passage,
  type SectionUse,
  type StatedSequence,
  type Statement,
  type TopicSection,
} from "@curriculum/curriculum/model/knowledge.ts";
import type { PageStart } from "@curriculum/curriculum/model/page-start.ts";
import type { Db } from "../platform/database.ts";
import { readerVersion } from "./reader-version.ts";
import { definitionColumn, numberColumn, recordTitle } from "./definition-column.ts";
import { findSequences } from "./find-sequences.ts";
import { readUses } from "./read-uses.ts";
import { mergeKnowledge, type KnowledgePart, type MergedKnowledge } from "./merge-knowledge.ts";

const statementKind = z.enum(statementKinds);
const explainsColumn = z.record(z.string(), z.number());
const topicKind = z.enum(["chapter", "section"]);

/** What is shown of a stored document. */
export interface StoredDocument {
  documentId: string;
  title: string;
  words: number;
  pages: number | null;
  passages: number;
}

/** The document that holds these very bytes, as this version of the reader reads them. */
export async function findDocumentByHash(db: Db, sha256: string): Promise<StoredDocument | undefined> {
  const row = await db
    .selectFrom("documents")
    .select(["id", "record", "words", "pages"])
    .select((query) =>
      query
        .selectFrom("knowledge_base")
        .whereRef("knowledge_base.document_id", "=", "documents.id")
        .select(sql<number>`count(*)`.as("count"))
        .as("passages"),
    )
    .where("sha256", "=", sha256)
    .where("reader_version", "=", readerVersion)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { title } = recordTitle.parse(row.record);
  return { documentId: row.id, title, words: row.words, pages: row.pages, passages: row.passages ?? 0 };
}

/** Titles of all documents of the library by id. */
export async function listDocumentTitles(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom("documents").select(["id", "record"]).orderBy("id").execute();
  return new Map(rows.map((row) => [row.id, recordTitle.parse(row.record).title]));
}

/** All that planning may know of these documents, in the order given; concepts with one term are merged. */
export async function loadKnowledge(db: Db, documentIds: readonly string[]): Promise<MergedKnowledge> {
  if (documentIds.length === 0) return mergeKnowledge([]);
  const [documents, sections, concepts, prerequisites, objectives] = await Promise.all([
    db
      .selectFrom("documents")
      .select(["id", "file_name", "record", "words", "language"])
      .where("id", "in", documentIds)
      .execute(),
    listTopicSections(db, documentIds),
    listConcepts(db, documentIds),
    db
      .selectFrom("concept_prerequisites")
      .selectAll()
      .where("document_id", "in", documentIds)
      .orderBy("from_concept_id")
      .orderBy("to_concept_id")
      .execute(),
    db
      .selectFrom("source_objectives")
      .selectAll()
      .where("document_id", "in", documentIds)
      .orderBy("document_id")
      .orderBy("position")
      .execute(),
  ]);
  const known = new Map(documents.map((document) => [document.id, document]));
  const parts = documentIds.flatMap((id): KnowledgePart[] => {
    const document = known.get(id);
    if (document === undefined) return [];
    return [
      {
        documentId: id,
        title: recordTitle.parse(document.record).title,
        words: document.words,
        language: document.language,
        ...(document.file_name !== null && { fileName: document.file_name }),
        sections: sections.filter((section) => section.documentId === id),
        concepts: concepts.filter((concept) => concept.documentId === id),
        prerequisites: prerequisites
          .filter((row) => row.document_id === id)
          .map((row) => ({ from: row.from_concept_id, to: row.to_concept_id, weight: row.weight })),
        objectives: objectives
          .filter((row) => row.document_id === id)
          .map((row) => ({ documentId: id, sectionId: row.section_id, text: row.text })),
      },
    ];
  });
  return mergeKnowledge(parts);
}

/** What the sections of several documents explain and name, by which planning orders them; of one document nothing is needed. */
export async function loadSectionUses(
  db: Db,
  { documents, sections }: Pick<MergedKnowledge, "documents" | "sections">,
): Promise<SectionUse[]> {
  if (documents.length < 2) return [];
  const passages = await listPassages(
    db,
    documents.map(({ id }) => id),
  );
  return readUses(sections, passages);
}

/** The processes that these documents tell step by step, in the order of their passages. */
export async function loadSequences(db: Db, documentIds: readonly string[]): Promise<StatedSequence[]> {
  if (documentIds.length === 0) return [];
  const passages = await selectPassages(
    db,
    sql`document_id = any(${[...documentIds]}::uuid[]) and content ~* '\\m(steps|stages|phases)\\M'`,
  );
  return passages.flatMap(findSequences);
}

async function listTopicSections(db: Db, documentIds: readonly string[]): Promise<TopicSection[]> {
  const rows = await db
    .selectFrom("document_sections")
    .selectAll()
    .where("document_id", "in", documentIds)
    .orderBy("document_id")
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    sectionId: row.section_id,
    parentId: row.parent_id,
    kind: topicKind.parse(row.kind),
    number: row.number,
    title: row.title,
    path: row.path,
    position: row.position,
    words: row.words,
    ...(row.explains !== null && { explains: explainsColumn.parse(row.explains) }),
  }));
}

async function listConcepts(db: Db, documentIds: readonly string[]): Promise<Concept[]> {
  const rows = await db
    .selectFrom("concepts")
    .selectAll()
    .where("document_id", "in", documentIds)
    .orderBy("document_id")
    .orderBy("first_offset")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    sectionId: row.section_id,
    term: row.term,
    aliases: row.aliases,
    number: numberColumn.parse(row.number),
    definition: definitionColumn.parse(row.definition),
    isKeyTerm: row.is_key_term,
    salience: row.salience,
    mentions: row.mentions,
    passageIds: row.passage_ids,
    firstOffset: row.first_offset,
  }));
}

/** All passages of these documents, in document order. */
export async function listPassages(db: Db, documentIds: readonly string[]): Promise<Passage[]> {
  if (documentIds.length === 0) return [];
  return selectPassages(db, sql`document_id = any(${[...documentIds]}::uuid[])`);
}

/** The passages with these ids, in document order. */
export async function listPassagesById(db: Db, ids: readonly string[]): Promise<Passage[]> {
  if (ids.length === 0) return [];
  return selectPassages(db, sql`id = any(${[...ids]}::uuid[])`);
}

async function selectPassages(db: Db, condition: ReturnType<typeof sql>): Promise<Passage[]> {
  const { rows } = await sql<Omit<Passage, "pageStarts"> & { pageStarts: PageStart[] | null }>`
    select id, document_id as "documentId", section_id as "sectionId", section_path as "sectionPath", content as text,
      position, page_label as "pageLabel", page_starts as "pageStarts", char_start as "charStart", char_end as "charEnd", words
    from knowledge_base
    where ${condition} and document_id is not null
    order by document_id, position`.execute(db);
  return rows.map(({ pageStarts, ...row }) => (pageStarts === null ? row : { ...row, pageStarts }));
}

/**
 * Statements about these concepts, best first for each. With the aliases of merged concepts, what other documents
 * say comes under the id that was kept.
 */
export async function listStatements(
  db: Db,
  conceptIds: readonly string[],
  aliasesOfConceptId: MergedKnowledge["aliasesOfConceptId"] = new Map(),
): Promise<Statement[]> {
  if (conceptIds.length === 0) return [];
  const keptIdOf = new Map<string, string>();
  for (const [kept, others] of aliasesOfConceptId) for (const other of others) keptIdOf.set(other, kept);
  const wanted = conceptIds.flatMap((id) => [id, ...(aliasesOfConceptId.get(id) ?? [])]);
  const rows = await db
    .selectFrom("statements")
    .selectAll()
    .where(sql<boolean>`concept_id = any(${wanted}::uuid[])`)
    .orderBy("quality", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    conceptId: keptIdOf.get(row.concept_id) ?? row.concept_id,
    passageId: row.passage_id,
    kind: statementKind.parse(row.kind),
    sentence: row.sentence,
    subject: row.subject,
    predicate: row.predicate,
    objectConceptId:
      row.object_concept_id === null ? null : (keptIdOf.get(row.object_concept_id) ?? row.object_concept_id),
    quality: row.quality,
  }));
}
