import { sql } from "kysely";
import type { Db } from "../platform/database.ts";
import { readSketch, sketchSimilarity } from "./document-sketch.ts";
import { shingleSimilarity } from "./near-keys.ts";

/** A document of the library that another one is nearly the same as, or shares passages with. */
export interface NearDuplicate {
  documentId: string;
  title: string;
  /** Share of five-word shingles that both have, of all that either has: 0 to 1. */
  similarity: number;
  /** Passages of the new document that stand nearly alike in this one. */
  passages: number;
}

// One book in two formats (DOCX, PDF, EPUB, HTML, Markdown; 4 books) measured .90 to 1; two different books, .004 at most.
// In between stand editions of one work.
const leastSimilarity = 0.4;
/** From here a passage is nearly the same: a word changed in each sentence is below it, another hyphenation above. */
const leastPassageSimilarity = 0.7;
const sharedShare = 0.1;

/**
 * Documents that this one nearly repeats, the most alike first: as a whole, or in a tenth and more of its passages.
 * Readings of the same bytes, and what is replaced already, are not told.
 */
export async function listNearDuplicates(db: Db, documentId: string): Promise<NearDuplicate[]> {
  const { rows } = await sql<{ id: string; title: string; sketch: Buffer | null; isOwn: boolean }>`
    select d.id, d.record ->> 'title' as title, d.sketch, d.id = own.id as "isOwn"
      from documents own join documents d on d.id = own.id or (d.sha256 <> own.sha256 and d.replaced_by is null)
     where own.id = ${documentId} and d.sketch is not null order by d.id`.execute(db);
  const own = rows.find((row) => row.isOwn);
  if (!own) return [];
  const sketch = readSketch(own.sketch!);
  const { total, shared } = await countSharedPassages(db, documentId);
  return rows
    .filter((row) => !row.isOwn)
    .map(({ id, title, sketch: other }) => ({
      documentId: id,
      title,
      similarity: sketchSimilarity(sketch, readSketch(other!)),
      passages: shared.get(id) ?? 0,
    }))
    .filter((one) => one.similarity >= leastSimilarity || one.passages >= Math.max(2, total * sharedShare))
    .toSorted(
      (a, b) => b.similarity - a.similarity || b.passages - a.passages || (a.documentId < b.documentId ? -1 : 1),
    );
}

/** How many passages there are, and how many of them each other document nearly repeats. */
async function countSharedPassages(db: Db, documentId: string) {
  const { rows } = await sql<{ id: string; text: string; otherDocument: string; otherText: string }>`
    select k.id, k.content as text, o.document_id as "otherDocument", o.content as "otherText"
      from knowledge_base k
      join knowledge_base o on o.near_keys && k.near_keys and o.document_id <> k.document_id
     where k.document_id = ${documentId}`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from knowledge_base where document_id = ${documentId}`.execute(db);
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const known = found.get(row.otherDocument) ?? new Set();
    if (known.has(row.id) || shingleSimilarity(row.text, row.otherText) < leastPassageSimilarity) continue;
    found.set(row.otherDocument, known.add(row.id));
  }
  return { total: counted[0]!.total, shared: new Map([...found].map(([id, passages]) => [id, passages.size])) };
}
