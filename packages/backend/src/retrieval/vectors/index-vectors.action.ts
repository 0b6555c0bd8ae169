import { recordAudit } from "../../audit/record-audit.store.ts";
import { countEmbeddablePassages, listEmbeddablePassages } from "./embeddable-passage.store.ts";
import type { NotedPassage } from "./embeddable-passage.store.ts";
import { storeAll } from "./store-all.action.ts";
import type { WorkDone } from "./store-all.action.ts";
import type { VectorParts } from "./store-passages.action.ts";
import { vectorIdOf } from "./vector-id.ts";

export interface VectorWorkOptions {
  userId: string;
  signal?: AbortSignal;
  onProgress?: (done: WorkDone) => void;
}

/**
 * Gives every passage without a vector one. Resumable: what is noted as stored is passed over, so that a run that was
 * stopped goes on where it was. What an outside store really holds is `reconcileVectors`' question.
 */
export async function indexVectors(parts: VectorParts, options: VectorWorkOptions): Promise<WorkDone> {
  const { database, embedder, store } = parts;
  const held = new Set<string>();
  if (!store.isOutside) {
    for await (const places of store.list(options.signal)) for (const { id } of places) held.add(id);
  }
  const isNoted = (passage: NotedPassage, id: string) => (store.isOutside ? passage.embeddingId === id : held.has(id));
  const done = await storeAll(
    parts,
    listEmbeddablePassages(database.db),
    (passage) => !isNoted(passage, vectorIdOf(passage, embedder.model)),
    { total: await countEmbeddablePassages(database.db), ...options },
  );
  if (done.stored > 0) {
    await database.transaction((db) =>
      recordAudit(db, {
        userId: options.userId,
        action: "vectors.indexed",
        resourceType: "vectors",
        resourceId: null,
        details: { store: store.kind, model: embedder.model, stored: done.stored, failed: done.failed },
      }),
    );
  }
  return done;
}
