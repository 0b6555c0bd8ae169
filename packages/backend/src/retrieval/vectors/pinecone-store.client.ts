import { Errors, Pinecone } from "@pinecone-database/pinecone";
import { z } from "zod";
import { AppError } from "../../platform/app-error.ts";
import { patientFetch, refusalIn } from "../../platform/patient-fetch.client.ts";
import type { FetchPatience } from "../../platform/patient-fetch.client.ts";
import { passageIdOf } from "./vector-id.ts";
import type { StoredVector, VectorFilter, VectorHit, VectorPlace, VectorStore } from "./vector-store.ts";

export interface PineconeSettings {
  apiKey: string;
  /** Address of the index, as Pinecone's console shows it. */
  host: string;
}

// Pinecone's own limits: 1,000 vectors and 2 MB an upsert, 1,000 ids a deletion, 100 ids a page.
const maxUpsertBytes = 1_500_000;
const maxUpsertVectors = 100;
const maxDeleteIds = 1_000;
const pageSize = 100;

const patience: Omit<FetchPatience, "who"> = { attemptMs: 10_000, deadlineMs: 60_000, attempts: 5 };
const upsertRequest = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.object({ vectors: z.array(z.unknown()) }));
const upsertReply = z.object({ upsertedCount: z.number() });

/** Vectors in a Pinecone index, one namespace for each kind of source. The client's own retries are off. */
export function pineconeStore(
  settings: PineconeSettings,
  model: string,
  limits: Partial<FetchPatience> = {},
): VectorStore {
  const patient = patientFetch({ who: "Pinecone", ...patience, ...limits });
  // The client hands no signal on, so that each call has a client with its own.
  const indexWith = (signal?: AbortSignal) =>
    new Pinecone({
      apiKey: settings.apiKey,
      maxRetries: 0,
      fetchApi: (input, init) => fetchWhole(patient, new Request(input).url, { ...init, ...(signal && { signal }) }),
    }).index<{ documentId: string; model: string }>({ host: settings.host });

  const describe: VectorStore["describe"] = (signal) =>
    answer(signal, async () => {
      const { totalRecordCount, dimension, namespaces } = await indexWith(signal).describeIndexStats();
      const vectors = totalRecordCount ?? 0;
      return {
        kind: "pinecone" as const,
        vectors,
        dimension: dimension ?? null,
        namespaces: Object.entries(namespaces ?? {})
          .map(([name, { recordCount }]) => ({ name, vectors: recordCount }))
          .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      };
    });

  return {
    kind: "pinecone",
    isOutside: true,
    describe,
    upsert: async (vectors, signal) => {
      const stored: StoredVector[] = [];
      const failed: { vectors: StoredVector[]; reason: string }[] = [];
      for (const part of partsOf(vectors)) {
        signal?.throwIfAborted();
        const { namespace } = part[0]!;
        const records = part.map(({ id, documentId, values }) => ({
          id,
          values: Array.from(values),
          metadata: { documentId, model },
        }));
        try {
          await answer(signal, () => indexWith(signal).upsert({ records, namespace }));
          stored.push(...part);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          // One part's failure leaves the others standing; what failed is named and sent again by the next run.
          failed.push({ vectors: part, reason: error.message });
        }
      }
      return { stored, failed };
    },
    delete: async (places, signal) => {
      for (const [namespace, group] of Map.groupBy(places, (place) => place.namespace)) {
        for (let at = 0; at < group.length; at += maxDeleteIds) {
          const ids = group.slice(at, at + maxDeleteIds).map(({ id }) => id);
          await answer(signal, async () => {
            try {
              await indexWith(signal).deleteMany({ ids, namespace });
            } catch (error) {
              // The last vector of a namespace took it along: nothing is left to delete.
              if (!(error instanceof Errors.PineconeNotFoundError)) throw error;
            }
          });
        }
      }
    },
    query: async (values, limit, filter = {}, signal) => {
      const namespaces = filter.namespaces ?? (await describe(signal)).namespaces.map(({ name }) => name);
      const ask = async (namespace: string) => {
        const { matches } = await indexWith(signal).query({
          vector: Array.from(values),
          topK: limit,
          namespace,
          filter: conditionOf(model, filter),
        });
        return matches.map(({ id, score }) => ({ passageId: passageIdOf(id), similarity: score ?? 0 }));
      };
      return answer(signal, async () => mergeHits(await Promise.all(namespaces.map(ask)), limit));
    },
    list: (signal) => listPlaces(() => indexWith(signal), describe, signal),
  };
}

type PineconeIndex = Pick<ReturnType<Pinecone["index"]>, "listPaginated">;

async function* listPlaces(
  openIndex: () => PineconeIndex,
  describe: VectorStore["describe"],
  signal?: AbortSignal,
): AsyncGenerator<VectorPlace[]> {
  for (const { name: namespace } of (await describe(signal)).namespaces) {
    let paginationToken: string | undefined;
    do {
      const token = paginationToken;
      const page = await answer(signal, () =>
        openIndex().listPaginated({ namespace, limit: pageSize, ...(token && { paginationToken: token }) }),
      );
      const places = (page.vectors ?? []).flatMap(({ id }) => (id === undefined ? [] : [{ namespace, id }]));
      if (places.length > 0) yield places;
      paginationToken = page.pagination?.next;
    } while (paginationToken);
  }
}

function conditionOf(model: string, { documentIds }: VectorFilter): Record<string, unknown> {
  return { model: { $eq: model }, ...(documentIds && { documentId: { $in: [...documentIds] } }) };
}

/** One list of hits; a passage whose old vector still stands counts once. */
function mergeHits(lists: readonly VectorHit[][], limit: number): VectorHit[] {
  const best = new Map<string, VectorHit>();
  for (const hit of lists.flat()) {
    const known = best.get(hit.passageId);
    if (!known || known.similarity < hit.similarity) best.set(hit.passageId, hit);
  }
  return [...best.values()]
    .toSorted((a, b) => b.similarity - a.similarity || (a.passageId < b.passageId ? -1 : 1))
    .slice(0, limit);
}

/** Parts that one request takes: of one namespace, within Pinecone's limits. A number takes about 22 characters. */
function* partsOf(vectors: readonly StoredVector[]): Generator<StoredVector[]> {
  for (const group of Map.groupBy(vectors, ({ namespace }) => namespace).values()) {
    const bytes = group[0]!.values.length * 22 + 300;
    const size = Math.max(1, Math.min(maxUpsertVectors, Math.floor(maxUpsertBytes / bytes)));
    for (let at = 0; at < group.length; at += size) yield group.slice(at, at + size);
  }
}

/** The client drops the count that an upsert answers; without it a part that was taken in half would pass for whole. */
async function fetchWhole(patient: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  const response = await patient(url, init);
  if (!response.ok || !url.endsWith("/vectors/upsert")) return response;
  const sent = upsertRequest.parse(init.body).vectors.length;
  const { upsertedCount } = upsertReply.parse(await response.clone().json());
  if (upsertedCount !== sent) {
    throw new AppError("unavailable", `Pinecone took in ${upsertedCount} of ${sent} vectors. Run the command again.`);
  }
  return response;
}

/** Runs a call and tells its faults as refusals that name what to do. */
async function answer<T>(signal: AbortSignal | undefined, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    signal?.throwIfAborted();
    const refusal = refusalIn(error);
    if (refusal) throw refusal;
    if (error instanceof Errors.PineconeAuthorizationError) {
      throw new AppError(
        "bad_input",
        "Pinecone refuses the key. Set PINECONE_API_KEY to a key of this index's project.",
        {
          cause: error,
        },
      );
    }
    if (error instanceof Errors.BasePineconeError) {
      throw new AppError("bad_input", `Pinecone refuses the request: ${error.message}`, { cause: error });
    }
    throw error;
  }
}
