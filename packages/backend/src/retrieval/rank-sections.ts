import type { RankingOptions } from "./rank-passages.ts";
import { withBuffers } from "./score-buffers.ts";
import { scoreTerm } from "./score-term.ts";
import { openSearch } from "./open-search.ts";
import type { SearchIndex } from "./search-index.ts";
import { bestFirst, bestList, offer } from "./select-best.ts";

export interface RankedSection {
  documentId: string;
  sectionId: string;
  score: number;
}

/**
 * The sections that teach what is asked, best first. A section's score is its own, as one text, plus that of its best
 * passage: the first says that it is about the subject, the second that some place answers the question. Every section
 * that holds a term is scored.
 */
export function rankSections(
  index: SearchIndex,
  query: string,
  options: Omit<RankingOptions, "spread"> = {},
): RankedSection[] {
  const search = openSearch(index, query, options);
  const list = bestList(options.limit ?? 10);
  withBuffers(index, (buffers) => {
    for (const term of search.terms) scoreTerm(index, term, search.weights, buffers);
    for (let at = 0; at < buffers.listedCount; at += 1) {
      const section = buffers.listed[at]!;
      if (!search.isAllowed(section)) continue;
      const cover = search.cover?.get(section) ?? 0;
      const own = search.weights.section * buffers.sections[section]! + search.weights.headingCover * cover;
      offer(list, section, buffers.bestOfSection[section]! + own);
    }
  });
  return bestFirst(list).map(({ number, score }) => ({
    documentId: index.documentIds[index.documentOfSection[number]!]!,
    sectionId: index.sectionIds[number]!,
    score,
  }));
}
