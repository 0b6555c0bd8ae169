import type { RankingOptions } from "../rank-passages.ts";
import type { VectorEvidence } from "../signals/vector-points.ts";
import { findLatestEvaluation } from "../evaluation/evaluation.store.ts";
import type { VectorParts } from "./store-passages.action.ts";

/** How many of the nearest passages take part: beyond them a vector says no more than that it is far. */
export const nearestCount = 100;

/** Somebody waits for the answer to a question, and words alone are a good one: no long patience with a model that is out. */
export const questionPatience = { attemptMs: 5_000, deadlineMs: 8_000, attempts: 2 };

/** What vectors say to a question; asked for only where an evaluation has switched them on. */
export type FindNearest = (
  query: string,
  filter?: Pick<RankingOptions, "documentIds">,
  signal?: AbortSignal,
) => Promise<VectorEvidence>;

/**
 * The way to ask for vectors, or undefined when they take no part: without an evaluation of this model that switched
 * them on, nobody is asked.
 */
export async function openNearest({ database, embedder, store }: VectorParts): Promise<FindNearest | undefined> {
  const evaluation = await findLatestEvaluation(database.db, embedder.model);
  if (!evaluation?.isOn) return undefined;
  return async (query, filter = {}, signal) => {
    const { vectors } = await embedder.embed([query], signal ? { signal } : {});
    const hits = await store.query(vectors[0]!, nearestCount, filter, signal);
    return { hits, weight: evaluation.weight };
  };
}
