import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../platform/database.ts";
import type { IndexedPassage } from "./search-index.ts";

// Large enough that round trips do not matter, small enough that a batch is a few megabytes.
const batchSize = 5_000;

/**
 * Names the content of the knowledge base: changes when a passage or document is added, removed, read anew or renamed.
 * Sums of hashes, so that order does not matter and nothing is sorted; lengths stand for texts, which are only ever
 * replaced together with `created_at`.
 */
export async function findContentFingerprint(db: Db): Promise<string> {
  const { rows } = await sql<{ parts: string }>`
    select concat_ws(' ',
      (select concat_ws(',', count(*), max(created_at), sum(hashtextextended(id::text, 0)::numeric),
         sum(octet_length(content))) from knowledge_base where document_id is not null),
      (select concat_ws(',', count(*), sum(hashtextextended(concat_ws('|', id, sha256, reader_version,
         record->>'title'), 0)::numeric)) from documents)
    ) as parts`.execute(db);
  return createHash("sha256").update(rows[0]!.parts).digest("hex");
}

/** Every passage of every document, by document and position, read in batches so that texts do not pile up. */
export async function* listIndexedPassages(db: Db): AsyncGenerator<IndexedPassage> {
  let last: { documentId: string; position: number; id: string } | undefined;
  for (;;) {
    let query = db
      .selectFrom("knowledge_base as k")
      .innerJoin("documents as d", "d.id", "k.document_id")
      .select([
        "k.id",
        "k.section_id",
        "k.section_path",
        "k.content",
        sql<string>`k.document_id`.as("document_id"),
        sql<number>`coalesce(k.position, 0)`.as("position"),
        sql<string>`coalesce(d.record->>'title', '')`.as("title"),
      ])
      .orderBy("k.document_id")
      .orderBy(sql`coalesce(k.position, 0)`)
      .orderBy("k.id")
      .limit(batchSize);
    if (last) {
      query = query.where(
        sql<boolean>`(k.document_id, coalesce(k.position, 0), k.id) > (${last.documentId}::uuid, ${last.position}::int, ${last.id}::uuid)`,
      );
    }
    const rows = await query.execute();
    for (const row of rows) {
      yield {
        id: row.id,
        documentId: row.document_id,
        sectionId: row.section_id ?? "",
        sectionPath: row.section_path ?? [],
        documentTitle: row.title,
        text: row.content,
      };
    }
    const tail = rows.at(-1);
    if (!tail || rows.length < batchSize) return;
    last = { documentId: tail.document_id, position: tail.position, id: tail.id };
  }
}
