import type { ReadText } from "./read-text.ts";
import { scoreTerm } from "./score-terms.ts";

/** Below this a chapter uses a term rather than explains it. */
const leastExplained = 0.1;
const leastMentions = 2;

/** What each chapter explains: by section id, the terms (counting keys) with how surely, above 0 to 1, in fixed order. */
export function explainedTerms({ candidates }: Pick<ReadText, "candidates">): Map<string, Record<string, number>> {
  const byChapter = new Map<string, [string, number][]>();
  for (const candidate of candidates.values()) {
    if (candidate.count < leastMentions) continue;
    for (const [chapter, use] of candidate.chapters) {
      // The order in which chapters were read must not tell: the score prefers the first, so it is asked about each as if it were.
      const score = scoreTerm({ ...candidate, chapters: new Map([[chapter, use]]) }, chapter, use);
      if (score < leastExplained) continue;
      const list = byChapter.get(chapter) ?? [];
      byChapter.set(chapter, list);
      list.push([candidate.key, Math.round(score * 1000) / 1000]);
    }
  }
  return new Map(
    [...byChapter].map(([chapter, list]) => [
      chapter,
      Object.fromEntries(list.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );
}
