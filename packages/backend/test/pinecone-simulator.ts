import { openMisbehavingServer, type Asked, type MisbehavingServer, type Reply } from "./misbehaving-server.ts";

interface PineconeVector {
  id: string;
  values: number[];
  metadata?: Record<string, unknown>;
}

export interface PineconeSimulator extends MisbehavingServer {
  /** What it holds: namespace → id → vector. */
  namespaces: Map<string, Map<string, PineconeVector>>;
  /** How many vectors of the next upserts it takes in, saying so; null: all. */
  takesOnly: (number | null)[];
  /** Upserts whose number, counted from 0, is here are refused with 400. */
  refusedUpserts: Set<number>;
}

const refused = (status: number, message: string): Reply => ({ status, body: { code: 3, message, details: [] } });

/** Speaks the data plane of Pinecone's REST on loopback: upsert, query, delete, list, describe_index_stats. */
export async function openPineconeSimulator(options: { dimension: number; key: string }): Promise<PineconeSimulator> {
  const namespaces: PineconeSimulator["namespaces"] = new Map();
  const takesOnly: (number | null)[] = [];
  const refusedUpserts = new Set<number>();
  let upserts = 0;

  const answers: Record<string, (asked: Asked) => Reply> = {
    "POST /vectors/upsert": ({ body }) => {
      const { vectors, namespace = "" } = body as { vectors: PineconeVector[]; namespace?: string };
      if (refusedUpserts.has(upserts++)) return refused(400, "This part is refused.");
      if (vectors.length > 1_000 || JSON.stringify(body).length > 2 * 1024 * 1024) return refused(400, "too large");
      const wrong = vectors.find(({ values }) => values.length !== options.dimension);
      if (wrong) {
        const text = `Vector dimension ${wrong.values.length} does not match the dimension of the index ${options.dimension}`;
        return refused(400, text);
      }
      const taken = vectors.slice(0, takesOnly.shift() ?? vectors.length);
      const held = namespaces.get(namespace) ?? new Map<string, PineconeVector>();
      for (const vector of taken) held.set(vector.id, vector);
      namespaces.set(namespace, held);
      return { body: { upsertedCount: taken.length } };
    },
    "POST /query": ({ body }) => {
      const {
        vector,
        topK,
        namespace = "",
        filter,
      } = body as {
        vector: number[];
        topK: number;
        namespace?: string;
        filter?: Record<string, { $eq?: unknown; $in?: unknown[] }>;
      };
      const matches = [...(namespaces.get(namespace)?.values() ?? [])]
        .filter(({ metadata }) => fits(metadata ?? {}, filter ?? {}))
        .map(({ id, values }) => ({ id, score: cosine(values, vector), values: [] }))
        .toSorted((a, b) => b.score - a.score)
        .slice(0, topK);
      return { body: { matches, namespace, usage: { readUnits: 1 } } };
    },
    "POST /vectors/delete": ({ body }) => {
      const { ids, namespace = "" } = body as { ids: string[]; namespace?: string };
      const held = namespaces.get(namespace);
      if (!held) return { status: 404, body: { code: 5, message: "Namespace not found", details: [] } };
      for (const id of ids) held.delete(id);
      if (held.size === 0) namespaces.delete(namespace);
      return { body: {} };
    },
    "GET /vectors/list": ({ url }) => {
      const namespace = url.searchParams.get("namespace") ?? "";
      const limit = Number(url.searchParams.get("limit") ?? 100);
      const after = url.searchParams.get("paginationToken") ?? "";
      const ids = [...(namespaces.get(namespace)?.keys() ?? [])].toSorted().filter((id) => id > after);
      const page = ids.slice(0, limit);
      const next = ids.length > limit ? { pagination: { next: page.at(-1) } } : {};
      return { body: { vectors: page.map((id) => ({ id })), namespace, ...next, usage: { readUnits: 1 } } };
    },
    "POST /describe_index_stats": () => {
      const counts = [...namespaces].map(([name, held]) => [name, { vectorCount: held.size }] as const);
      const total = counts.reduce((sum, [, { vectorCount }]) => sum + vectorCount, 0);
      const { dimension } = options;
      return {
        body: { namespaces: Object.fromEntries(counts), dimension, indexFullness: 0, totalVectorCount: total },
      };
    },
  };

  const server = await openMisbehavingServer((asked) => {
    if (asked.headers["api-key"] !== options.key) return refused(401, "Invalid API key");
    return answers[`${asked.method} ${asked.url.pathname}`]?.(asked) ?? refused(404, "no such path");
  });
  return Object.assign(server, { namespaces, takesOnly, refusedUpserts });
}

function fits(metadata: Record<string, unknown>, filter: Record<string, { $eq?: unknown; $in?: unknown[] }>): boolean {
  return Object.entries(filter).every(([key, condition]) =>
    condition.$in ? condition.$in.includes(metadata[key]) : metadata[key] === condition.$eq,
  );
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, value, at) => sum + value * y[at]!, 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
