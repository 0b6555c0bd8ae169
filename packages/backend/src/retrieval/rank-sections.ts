import { searchIndex, sectionPoints } from "./rank-passages.ts";
import type { RankingOptions } from "./rank-passages.ts";
import type { SearchIndex } from "./search-index.ts";
import { bestFirst, bestList, offer } from "./select-best.ts";

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
  const best = new Float32Array(index.sectionIds.length);
  for (const [passage, score] of search.scores.passages.entries()) {
    const section = index.sectionOfPassage[passage]!;
    if (score > best[section]!) best[section] = score;
  }
  const list = bestList(options.limit ?? 10);
  for (const [section, points] of best.entries()) {
    if (points > 0 && search.isAllowed(section)) offer(list, section, points + sectionPoints(search, section));
  }
  return bestFirst(list).map(({ number, score }) => ({
    documentId: index.documentIds[index.documentOfSection[number]!]!,
    sectionId: index.sectionIds[number]!,
    score,
  }));
}
