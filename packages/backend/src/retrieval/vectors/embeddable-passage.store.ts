import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";
import type { EmbeddablePassage } from "./vector-id.ts";

const batchSize = 1_000;

/** A passage with the id under which an outside store is believed to hold its vector. */
export interface NotedPassage extends EmbeddablePassage {
  embeddingId: string | null;
}

export async function countEmbeddablePassages(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from knowledge_base where document_id is not null`.execute(db);
  return rows[0]!.count;
}

/** Every passage of every document by id, in batches. */
export async function* listEmbeddablePassages(db: Db): AsyncGenerator<NotedPassage[]> {
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await sql<NotedPassage>`
      select id, document_id as "documentId", domain, source_type as "sourceType",
        coalesce(section_path, '{}') as "sectionPath", content as text, embedding_id as "embeddingId"
        from knowledge_base where document_id is not null and id > ${last}::uuid order by id limit ${batchSize}`.execute(
      db,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < batchSize) return;
    last = rows.at(-1)!.id;
  }
}
