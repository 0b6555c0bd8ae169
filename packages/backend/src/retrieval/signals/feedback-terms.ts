import type { QueryTerm } from "../query-terms.ts";
import type { RankingWeights } from "../ranking-weights.ts";
import { noTerm, profileSize } from "../search-index.ts";
import type { SearchIndex } from "../search-index.ts";
import type { Scored } from "../select-best.ts";

/**
 * Relevance feedback (RM3): the terms that mark the best passages of a first search, to be searched beside the asked
 * ones. `best` are passage numbers with their scores, best first. Their weights are such that the asked terms, as they
 * are (`askedWeight` in all), hold `originalShare` of all weight.
 */
export function feedbackTerms(
  index: SearchIndex,
  askedWeight: number,
  best: readonly Scored[],
  { feedback }: RankingWeights,
): QueryTerm[] {
  const chosen = best.slice(0, feedback.passages);
  const scoreSum = chosen.reduce((sum, hit) => sum + hit.score, 0);
  const model = new Map<number, number>();
  for (const { number: passage, score } of chosen) {
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
  const scale = (askedWeight * (1 - feedback.originalShare)) / (feedback.originalShare * expansionSum);
  return expansion.map(([number, value]) => ({ term: index.terms[number]!, weight: value * scale }));
}
