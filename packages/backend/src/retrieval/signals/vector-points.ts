import type { VectorReason } from "../explain-hit.ts";
import type { SearchIndex } from "../search-index.ts";
import { bestFirst, bestList, offer } from "../select-best.ts";
import type { Scored } from "../select-best.ts";

/** The nearest passages of a question by vector, and how much they count. */
export interface VectorEvidence {
  /** Best first; what is not among them counts as far as the last of them. */
  hits: readonly { passageId: string; similarity: number }[];
  /** What the nearest passage gains, as a share of the best lexical score. */
  weight: number;
}

// Numbers by id: only asked for where vectors take part, and kept as long as the index is.
const known = new WeakMap<SearchIndex, Map<string, number>>();

function numbersOf(index: SearchIndex): Map<string, number> {
  const kept = known.get(index);
  if (kept) return kept;
  const numbers = new Map(index.passageIds.map((id, number) => [id, number]));
  known.set(index, numbers);
  return numbers;
}

export interface LexicalRanking {
  /** The best `count`, best first. */
  best: readonly Scored[];
  count: number;
  scoreOf: (passage: number) => number;
  isAllowed: (section: number) => boolean;
}

/**
 * Adds what vectors say to lexical scores: both run from 0 to 1 between the worst and the best of their list, and the
 * sum is told in lexical points, so that a hit without vector points keeps the score it had. Exact: a passage outside
 * of the lexical best and of the nearest cannot be among the best `count` of the sum. Undefined when there is nothing
 * to add.
 */
export function addVectorPoints(
  index: SearchIndex,
  lexical: LexicalRanking,
  { hits, weight }: VectorEvidence,
): { candidates: Scored[]; reasons: Map<number, VectorReason> } | undefined {
  if (weight <= 0 || hits.length === 0) return undefined;
  const numbers = numbersOf(index);
  const top = hits[0]!.similarity;
  const floor = hits.at(-1)!.similarity;
  const unit = lexical.best[0]?.score ?? 1;
  const scores = new Map(lexical.best.map(({ number, score }) => [number, score]));
  const gains = new Map<number, { points: number; similarity: number }>();
  for (const { passageId, similarity } of hits) {
    const number = numbers.get(passageId);
    // A vector of a passage that is gone, or that was not asked for.
    if (number === undefined || !lexical.isAllowed(index.sectionOfPassage[number]!)) continue;
    const height = top > floor ? (similarity - floor) / (top - floor) : 1;
    gains.set(number, { points: weight * unit * height, similarity });
    if (!scores.has(number)) scores.set(number, lexical.scoreOf(number));
  }
  const list = bestList(lexical.count);
  for (const [number, score] of scores) offer(list, number, score + (gains.get(number)?.points ?? 0));
  const candidates = bestFirst(list);
  const reasons = new Map(
    candidates.map(({ number, score }) => {
      const gain = gains.get(number);
      const points = gain?.points ?? 0;
      return [number, { points, share: points / score, similarity: gain?.similarity ?? null }];
    }),
  );
  return { candidates, reasons };
}
