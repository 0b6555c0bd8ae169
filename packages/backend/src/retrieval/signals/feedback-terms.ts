import type { QueryTerm } from "../query-terms.ts";
import type { RankingWeights } from "../ranking-weights.ts";
import { noTerm, profileSize } from "../search-index.ts";
import type { SearchIndex } from "../search-index.ts";

/**
 * Relevance feedback (RM3): the terms that mark the best passages of a first search join the query. `best` are passage
 * numbers with their scores, best first. The old terms keep `originalShare` of the weight; weights sum to 1.
 */
export function feedbackTerms(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  best: readonly { passage: number; score: number }[],
  { feedback }: RankingWeights,
): QueryTerm[] {
  const chosen = best.slice(0, feedback.passages);
  const scoreSum = chosen.reduce((sum, hit) => sum + hit.score, 0);
  const model = new Map<number, number>();
  for (const { passage, score } of chosen) {
    const length = Math.max(1, index.bodyLength[passage]!);
    for (let place = 0; place < profileSize; place += 1) {
      const term = index.profileTerms[passage * profileSize + place]!;
      if (term === noTerm) break;
      const count = index.profileCounts[passage * profileSize + place]!;
      model.set(term, (model.get(term) ?? 0) + (score / scoreSum) * (count / length));
    }
  }
  const expansion = Array.from(model)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, feedback.terms);
  const expansionSum = expansion.reduce((sum, [, value]) => sum + value, 0);
  const originalSum = terms.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) weights.set(term, (feedback.originalShare * weight) / originalSum);
  for (const [number, value] of expansion) {
    const term = index.terms[number]!;
    weights.set(term, (weights.get(term) ?? 0) + ((1 - feedback.originalShare) * value) / expansionSum);
  }
  return Array.from(weights, ([term, weight]) => ({ term, weight }));
}
