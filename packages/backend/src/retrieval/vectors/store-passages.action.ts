import { updateEmbeddingIds } from "../../knowledge/embedding-id.store.ts";
import { AppError } from "../../platform/app-error.ts";
import type { Database } from "../../platform/database.ts";
import type { EmbeddingCost, TextEmbedder } from "./embed-texts.client.ts";
import { embeddedText, namespaceOf, vectorIdOf } from "./vector-id.ts";
import type { EmbeddablePassage } from "./vector-id.ts";
import type { VectorStore } from "./vector-store.ts";

/** Where vectors come from and where they go. */
export interface VectorParts {
  database: Database;
  embedder: TextEmbedder;
  store: VectorStore;
}

export interface StoredPassages {
  /** Ids of passages whose vectors the store acknowledged. */
  stored: string[];
  failed: { passageIds: string[]; reason: string }[];
  /** Null when nothing was embedded. */
  dimension: number | null;
  cost: EmbeddingCost;
}

/**
 * Embeds passages and stores their vectors; what an outside store acknowledged is noted in the knowledge base. Network
 * calls run between transactions. A fault of the model or the store is told as the reason of a failure: what stood
 * before stands, and doing it again repeats nothing that is noted.
 */
export async function storePassages(
  { database, embedder, store }: VectorParts,
  passages: readonly EmbeddablePassage[],
  options: { dimension?: number; signal?: AbortSignal },
): Promise<StoredPassages> {
  const passageIds = passages.map(({ id }) => id);
  let cost: EmbeddingCost = { requests: 0, retries: 0, tokens: null };
  try {
    const embedded = await embedder.embed(passages.map(embeddedText), options);
    cost = embedded.cost;
    const vectors = passages.map((passage, place) => ({
      id: vectorIdOf(passage, embedder.model),
      passageId: passage.id,
      documentId: passage.documentId,
      namespace: namespaceOf(passage),
      values: embedded.vectors[place]!,
    }));
    const { stored, failed } = await store.upsert(vectors, options.signal);
    if (store.isOutside) {
      await updateEmbeddingIds(
        database.db,
        stored.map(({ passageId, id }) => ({ passageId, embeddingId: id })),
      );
    }
    return {
      stored: stored.map(({ passageId }) => passageId),
      failed: failed.map(({ vectors: lost, reason }) => ({ passageIds: lost.map((one) => one.passageId), reason })),
      dimension: stored[0]?.values.length ?? null,
      cost,
    };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    return { stored: [], failed: [{ passageIds, reason: error.message }], dimension: null, cost };
  }
}

export function addCost(a: EmbeddingCost, b: EmbeddingCost): EmbeddingCost {
  return {
    requests: a.requests + b.requests,
    retries: a.retries + b.retries,
    tokens: a.tokens === null && b.tokens === null ? null : (a.tokens ?? 0) + (b.tokens ?? 0),
  };
}
