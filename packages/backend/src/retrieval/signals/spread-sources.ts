import type { Scored } from "../select-best.ts";

/**
 * Chooses `limit` of the candidates one by one so that sources take turns where they are about equally good: a
 * candidate's score shrinks by `spread` for each hit already chosen from its document. Scores in the result are the
 * original ones; the order is the order of choice.
 */
export function spreadSources(
  candidates: readonly Scored[],
  documentOf: (passage: number) => number,
  spread: number,
  limit: number,
): Scored[] {
  const left = [...candidates];
  const taken = new Map<number, number>();
  const chosen: Scored[] = [];
  while (chosen.length < limit && left.length > 0) {
    let best = 0;
    let bestScore = -1;
    for (const [place, { number, score }] of left.entries()) {
      const shrunk = score * (1 - spread) ** (taken.get(documentOf(number)) ?? 0);
      if (shrunk > bestScore) [best, bestScore] = [place, shrunk];
    }
    const [hit] = left.splice(best, 1);
    chosen.push(hit!);
    taken.set(documentOf(hit!.number), (taken.get(documentOf(hit!.number)) ?? 0) + 1);
  }
  return chosen;
}
