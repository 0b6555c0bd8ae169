import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../platform/database.ts";
import { termsVersion } from "./index-terms.ts";
import type { IndexedPassage } from "./search-index.ts";

/** A document and what its part of the index is made from. */
export interface DocumentMark {
  documentId: string;
  mark: string;
}

/**
 * Every document with passages, in the order in which they came to the library, with a mark that changes when a passage
 * is added, removed or read anew, or the title changes. Lengths stand for texts, which are only ever replaced together
 * with `created_at`.
 */
export async function listDocumentMarks(db: Db): Promise<DocumentMark[]> {
  const { rows } = await sql<{ id: string; parts: string }>`
    select d.id, concat_ws('|', d.sha256, d.reader_version, k.parts, d.record->>'title') as parts
    from documents d
    join (
      select document_id, concat_ws(',', count(*), max(created_at), sum(hashtextextended(id::text, 0)::numeric),
        sum(octet_length(content))) as parts
      from knowledge_base where document_id is not null group by document_id
    ) k on k.document_id = d.id
    order by d.created_at, d.id`.execute(db);
  return rows.map(({ id, parts }) => ({
    documentId: id,
    mark: createHash("sha256").update(`${termsVersion}|${parts}`).digest("hex").slice(0, 32),
  }));
}

/** The passages of one document by position. */
export async function listIndexedPassages(db: Db, documentId: string): Promise<IndexedPassage[]> {
  const rows = await db
    .selectFrom("knowledge_base as k")
    .innerJoin("documents as d", "d.id", "k.document_id")
    .select(["k.id", "k.section_id", "k.section_path", "k.content"])
    .select(sql<string>`coalesce(d.record->>'title', '')`.as("title"))
    .where("k.document_id", "=", documentId)
    .orderBy(sql`coalesce(k.position, 0)`)
    .orderBy("k.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    documentId,
    sectionId: row.section_id ?? "",
    sectionPath: row.section_path ?? [],
    documentTitle: row.title,
    text: row.content,
  }));
}
