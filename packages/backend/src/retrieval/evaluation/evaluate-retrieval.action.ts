import { recordAudit } from "../../audit/record-audit.store.ts";
import { AppError } from "../../platform/app-error.ts";
import type { SearchIndex } from "../search-index.ts";
import type { EmbeddingCost } from "../vectors/embed-texts.client.ts";
import { addCost } from "../vectors/store-passages.action.ts";
import type { VectorParts } from "../vectors/store-passages.action.ts";
import { nearestCount } from "../vectors/find-nearest.action.ts";
import { splitCases } from "./evaluation-case.ts";
import type { EvaluationCase } from "./evaluation-case.ts";
import { insertEvaluation, listEvaluationCases } from "./evaluation.store.ts";
import { fusionWeights, judgeFusion } from "./judge-fusion.ts";
import type { FusionVerdict, MeasuredCase } from "./judge-fusion.ts";
import { reciprocalRanks } from "./reciprocal-rank.ts";

export interface Evaluation extends FusionVerdict {
  library: { passages: number; vectors: number };
  weights: readonly number[];
  cost: EmbeddingCost;
}

const casesAtOnce = 64;

/**
 * Measures on the library's own objectives and questions whether vectors help to find the section that they stand in,
 * and stores the verdict, which switches vectors in ranking on or off for this model.
 */
export async function evaluateRetrieval(
  { database, embedder, store }: VectorParts,
  index: SearchIndex,
  options: { userId: string; signal?: AbortSignal; onProgress?: (done: number, total: number) => void },
): Promise<Evaluation> {
  const { vectors } = await store.describe(options.signal);
  const passages = index.passageIds.length;
  // A part of the vectors would be judged as if it were all that the model can do.
  if (vectors < passages) {
    throw new AppError(
      "conflict",
      `The store holds ${vectors} vectors for ${passages} passages. Run first: curriculum vectors index`,
    );
  }
  const { learn, report } = splitCases(await listEvaluationCases(database.db), index);
  const total = learn.length + report.length;
  let cost: EmbeddingCost = { requests: 0, retries: 0, tokens: null };
  let done = 0;

  const measureAll = async (cases: readonly EvaluationCase[]): Promise<MeasuredCase[]> => {
    const measured: MeasuredCase[] = [];
    for (let at = 0; at < cases.length; at += casesAtOnce) {
      const part = cases.slice(at, at + casesAtOnce);
      const embedded = await embedder.embed(
        part.map(({ text }) => text),
        options.signal ? { signal: options.signal } : {},
      );
      cost = addCost(cost, embedded.cost);
      for (const [place, asked] of part.entries()) {
        const hits = await store.query(embedded.vectors[place]!, nearestCount, {}, options.signal);
        measured.push({ asked, ranks: reciprocalRanks(index, asked, hits, fusionWeights) });
        options.onProgress?.((done += 1), total);
      }
    }
    return measured;
  };

  const verdict = judgeFusion(await measureAll(learn), await measureAll(report));
  const evaluation = { ...verdict, library: { passages, vectors }, weights: fusionWeights, cost };
  await database.transaction(async (db) => {
    const { isOn } = verdict;
    const weight = isOn ? verdict.weight : 0;
    const id = await insertEvaluation(db, { model: embedder.model, weight, isOn, figures: evaluation });
    await recordAudit(db, {
      userId: options.userId,
      action: "retrieval.evaluated",
      resourceType: "retrieval_evaluation",
      resourceId: id,
      details: { model: embedder.model, isOn, weight, gain: verdict.report.gain.mean },
    });
  });
  return evaluation;
}
