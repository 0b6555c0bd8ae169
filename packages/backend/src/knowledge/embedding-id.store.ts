import { sql } from "kysely";
import type { Db } from "../platform/database.ts";

/** Notes under which id an outside vector store holds each passage; null: it does not. */
export async function updateEmbeddingIds(
  db: Db,
  notes: readonly { passageId: string; embeddingId: string | null }[],
): Promise<void> {
  if (notes.length === 0) return;
  await sql`
    update knowledge_base k set embedding_id = row.embedding_id
      from unnest(${notes.map(({ passageId }) => passageId)}::uuid[],
        ${notes.map(({ embeddingId }) => embeddingId)}::text[]) as row(id, embedding_id)
     where k.id = row.id and k.embedding_id is distinct from row.embedding_id`.execute(db);
}
