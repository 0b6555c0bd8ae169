import { recordAudit } from "../../audit/record-audit.store.ts";
import { updateEmbeddingIds } from "../../knowledge/embedding-id.store.ts";
import { compareVectors } from "./compare-vectors.ts";
import type { VectorDifferences } from "./compare-vectors.ts";
import { listEmbeddablePassages } from "./embeddable-passage.store.ts";
import type { VectorWorkOptions } from "./index-vectors.action.ts";
import { storeAll } from "./store-all.action.ts";
import type { WorkDone } from "./store-all.action.ts";
import type { VectorParts } from "./store-passages.action.ts";
import { namespaceOf, passageIdOf, vectorIdOf } from "./vector-id.ts";
import type { VectorPlace } from "./vector-store.ts";

export interface Reconciled {
  found: VectorDifferences;
  /** Passages whose note in the knowledge base was not what the store holds. */
  wrongNotes: number;
  /** Null when only looked at. */
  mended: (WorkDone & { deleted: number }) | null;
}

const notesAtOnce = 5_000;

/**
 * Compares what the store really holds with the library, and mends it: missing vectors are made, then stale and
 * orphaned ones deleted (so that no passage is without one in between), and the notes put right. With `isCheckOnly`
 * nothing is changed.
 */
export async function reconcileVectors(
  parts: VectorParts,
  options: VectorWorkOptions & { isCheckOnly?: boolean },
): Promise<Reconciled> {
  const { database, embedder, store } = parts;
  const held: VectorPlace[] = [];
  for await (const places of store.list(options.signal)) held.push(...places);
  const wanted = new Map<string, VectorPlace>();
  const notes = new Map<string, string | null>();
  for await (const batch of listEmbeddablePassages(database.db)) {
    for (const passage of batch) {
      wanted.set(passage.id, { namespace: namespaceOf(passage), id: vectorIdOf(passage, embedder.model) });
      notes.set(passage.id, passage.embeddingId);
    }
  }
  const found = compareVectors(wanted, held);
  const missing = new Set(found.missing);
  // Only an outside store is noted; a note that none of them wrote is wrong too.
  const rightNote = (id: string) => (store.isOutside && !missing.has(id) ? wanted.get(id)!.id : null);
  const wrong = [...notes].filter(([id, note]) => store.isOutside && note !== rightNote(id)).map(([id]) => id);
  if (options.isCheckOnly) return { found, wrongNotes: wrong.length, mended: null };

  for (let at = 0; at < wrong.length; at += notesAtOnce) {
    const part = wrong.slice(at, at + notesAtOnce);
    await updateEmbeddingIds(
      database.db,
      part.map((passageId) => ({ passageId, embeddingId: rightNote(passageId) })),
    );
  }
  const done = await storeAll(parts, listEmbeddablePassages(database.db), ({ id }) => missing.has(id), {
    total: wanted.size,
    ...options,
  });
  const unmade = new Set(done.failures.flatMap(({ passageIds }) => passageIds));
  // While a passage has no new vector its old one is better than none.
  const superseded = done.isBrokenOff ? [] : found.stale.filter(({ id }) => !unmade.has(passageIdOf(id)));
  const doomed = [...found.orphaned, ...superseded];
  if (doomed.length > 0) await store.delete(doomed, options.signal);
  if (done.stored > 0 || doomed.length > 0 || wrong.length > 0) {
    await database.transaction((db) =>
      recordAudit(db, {
        userId: options.userId,
        action: "vectors.reconciled",
        resourceType: "vectors",
        resourceId: null,
        details: {
          store: store.kind,
          model: embedder.model,
          stored: done.stored,
          failed: done.failed,
          deleted: doomed.length,
          notes: wrong.length,
        },
      }),
    );
  }
  return { found, wrongNotes: wrong.length, mended: { ...done, deleted: doomed.length } };
}
