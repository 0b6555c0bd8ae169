import type { RankingWeights } from "../ranking-weights.ts";
import type { SearchIndex } from "../search-index.ts";
import { alikeTerms } from "./letter-groups.ts";
import type { AlikeTerm } from "./letter-groups.ts";

// One group in common is enough to look closer: a slip of the pen in a short word spoils most of its groups.
const leastInCommon = 0.1;

/** Letters to add, drop, change or swap with a neighbour to get from one word to the other; `most` + 1 for more than `most`. */
export function editsBetween(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const isSame = from[row - 1] === to[at - 1];
      let edits = Math.min(last[at]! + 1, next[at - 1]! + 1, last[at - 1]! + (isSame ? 0 : 1));
      const isSwap = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      if (isSwap) edits = Math.min(edits, before[at - 2]! + 1);
      next.push(edits);
    }
    [before, last] = [last, next];
  }
  return Math.min(most + 1, last[to.length]!);
}

/**
 * The terms that a word which no passage holds most likely stands for: those one slip away (two in a long word), then
 * those of its family.
 */
export function nearestTerms(index: SearchIndex, word: string, { unknownWord }: RankingWeights): AlikeTerm[] {
  const mostEdits = word.length >= 8 ? 2 : 1;
  return alikeTerms(index, word, leastInCommon)
    .map(({ number, likeness }) => {
      const edits = editsBetween(word, index.terms[number]!, mostEdits);
      return { number, likeness: edits > mostEdits ? likeness : Math.max(likeness, 1 - edits / word.length) };
    })
    .filter(({ likeness }) => likeness >= unknownWord.likeness)
    .toSorted(
      (a, b) => b.likeness - a.likeness || index.passageFrequency[b.number]! - index.passageFrequency[a.number]!,
    )
    .slice(0, unknownWord.most);
}
