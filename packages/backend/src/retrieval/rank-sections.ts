import { searchIndex } from "./rank-passages.ts";
import type { RankingOptions } from "./rank-passages.ts";
import type { SearchIndex } from "./search-index.ts";
import { selectBest } from "./select-best.ts";

export interface RankedSection {
  documentId: string;
  sectionId: string;
  score: number;
}

/**
 * The sections that teach what is asked, best first. A section's score is its own, as one text, plus that of its best
 * passage: the first says that it is about the subject, the second that some place answers the question.
 */
export function rankSections(index: SearchIndex, query: string, options: RankingOptions = {}): RankedSection[] {
  const search = searchIndex(index, query, options);
  const totals = new Float32Array(index.sectionIds.length);
  for (const [passage, score] of search.scores.passages.entries()) {
    const section = index.sectionOfPassage[passage]!;
    if (score > totals[section]!) totals[section] = score;
  }
  for (const [section, score] of search.scores.sections.entries()) {
    totals[section] = search.isAllowed(section) ? totals[section]! + search.weights.section * score : 0;
  }
  return selectBest(totals, options.limit ?? 10).map(({ number, score }) => ({
    documentId: index.documentIds[index.documentOfSection[number]!]!,
    sectionId: index.sectionIds[number]!,
    score,
  }));
}
