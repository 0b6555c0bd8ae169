import type { Db } from "../../platform/database.ts";
import { nearestVectors } from "./nearest-vectors.ts";
import type { VectorTable } from "./nearest-vectors.ts";
import {
  deletePassageVectors,
  describePassageVectors,
  findVectorFingerprint,
  listVectorPlaces,
  listVectorRows,
  upsertPassageVectors,
} from "./passage-vector.store.ts";
import type { VectorFilter, VectorHit, VectorStore } from "./vector-store.ts";

interface LoadedTable extends VectorTable {
  passageIds: string[];
  documentIds: string[];
  namespaces: string[];
  fingerprint: string;
}

// Other processes may add vectors; finding out reads the whole table, which no single question should pay for.
const freshMs = 10_000;

/**
 * Vectors in PostgreSQL, read into memory at the first question (4 bytes a number: 154 MB for 100,000 passages at
 * dimension 384) and scanned whole.
 */
export function exactStore(db: Db, model: string): VectorStore {
  let loaded: LoadedTable | undefined;
  let checkedAt = -Infinity;

  const tableFor = async (dimension: number): Promise<LoadedTable> => {
    if (loaded?.dimension === dimension && performance.now() - checkedAt < freshMs) return loaded;
    const fingerprint = await findVectorFingerprint(db, model);
    checkedAt = performance.now();
    if (loaded?.dimension !== dimension || loaded.fingerprint !== fingerprint) {
      loaded = await loadTable(db, model, dimension, fingerprint);
    }
    return loaded;
  };

  return {
    kind: "exact",
    isOutside: false,
    upsert: async (vectors) => {
      await upsertPassageVectors(db, model, vectors, false);
      checkedAt = -Infinity;
      return { stored: [...vectors], failed: [] };
    },
    delete: async (places) => {
      await deletePassageVectors(db, places);
      checkedAt = -Infinity;
    },
    query: async (values, limit, filter = {}): Promise<VectorHit[]> => {
      const table = await tableFor(values.length);
      const hits = nearestVectors(table, values, limit, allowedBy(table, filter));
      return hits.map(({ number, score }) => ({ passageId: table.passageIds[number]!, similarity: score }));
    },
    list: () => listVectorPlaces(db, false),
    describe: async () => ({ kind: "exact", ...(await describePassageVectors(db, model, false)) }),
  };
}

async function loadTable(db: Db, model: string, dimension: number, fingerprint: string): Promise<LoadedTable> {
  const { vectors } = await describePassageVectors(db, model, false);
  let bytes = new Uint8Array(vectors * dimension * 4);
  const table = { passageIds: [] as string[], documentIds: [] as string[], namespaces: [] as string[] };
  // One text for each name, however many passages carry it.
  const names = new Map<string, string>();
  const once = (name: string) => names.get(name) ?? (names.set(name, name), name);
  let at = 0;
  for await (const rows of listVectorRows(db, model, dimension)) {
    for (const { passageId, documentId, namespace, vector } of rows) {
      if (at + vector.length > bytes.length) {
        // Somebody stored more since they were counted.
        const larger = new Uint8Array(Math.ceil((at + vector.length) * 1.25));
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(vector, at);
      at += vector.length;
      table.passageIds.push(passageId);
      table.documentIds.push(once(documentId));
      table.namespaces.push(once(namespace));
    }
  }
  return { ...table, dimension, fingerprint, values: new Float32Array(bytes.buffer, 0, at / 4) };
}

function allowedBy(table: LoadedTable, { namespaces, documentIds }: VectorFilter): (number: number) => boolean {
  const names = namespaces && new Set(namespaces);
  const documents = documentIds && new Set(documentIds);
  return (number) =>
    (names === undefined || names.has(table.namespaces[number]!)) &&
    (documents === undefined || documents.has(table.documentIds[number]!));
}
