/** A passage's vector as a store keeps it. */
export interface StoredVector {
  /** See `vectorIdOf`: names passage, model, namespace and text. */
  id: string;
  passageId: string;
  documentId: string;
  /** "domain/source_type". */
  namespace: string;
  /** Of unit length. */
  values: Float32Array;
}

/** Where a vector stands. */
export interface VectorPlace {
  namespace: string;
  id: string;
}

export interface VectorHit {
  passageId: string;
  /** Cosine, -1 to 1. */
  similarity: number;
}

export interface VectorFilter {
  /** Only of these namespaces; all when left out. */
  namespaces?: readonly string[];
  /** Only passages of these documents; all when left out. */
  documentIds?: readonly string[];
}

/** What an upsert did: vectors that the store acknowledged, and those that it did not, with the reason. */
export interface UpsertOutcome {
  stored: StoredVector[];
  failed: { vectors: StoredVector[]; reason: string }[];
}

export interface StoreDescription {
  kind: "exact" | "pgvector" | "pinecone";
  vectors: number;
  /** Null while the store is empty and takes any. */
  dimension: number | null;
  namespaces: { name: string; vectors: number }[];
}

/**
 * Keeps vectors of passages and finds the nearest. Adapters: `exact-store.store.ts`, `pgvector-store.store.ts`,
 * `pinecone-store.client.ts`; one suite of tests holds them all. An adapter is bound to one embedding model and answers
 * with its vectors alone. Faults of the outside come as AppError.
 */
export interface VectorStore {
  kind: StoreDescription["kind"];
  /** True when it stands outside of the database: what it holds is then noted in `knowledge_base.embedding_id`. */
  isOutside: boolean;
  /** Adds vectors, or replaces those of the same ids. Doing it twice is doing it once. */
  upsert: (vectors: readonly StoredVector[], signal?: AbortSignal) => Promise<UpsertOutcome>;
  /** Removes vectors; those that are not there are no fault. */
  delete: (places: readonly VectorPlace[], signal?: AbortSignal) => Promise<void>;
  /** The nearest vectors, best first; ties by passage id. */
  query: (values: Float32Array, limit: number, filter?: VectorFilter, signal?: AbortSignal) => Promise<VectorHit[]>;
  /** Everything that stands in the store, of other models too, in batches. */
  list: (signal?: AbortSignal) => AsyncIterable<VectorPlace[]>;
  describe: (signal?: AbortSignal) => Promise<StoreDescription>;
}
