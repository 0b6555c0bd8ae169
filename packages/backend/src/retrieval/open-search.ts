import { outcomeTerms, queryTerms } from "./query-terms.ts";
import { rankingWeights } from "./ranking-weights.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import type { RankingOptions } from "./rank-passages.ts";
import { searchedTerms } from "./searched-term.ts";
import type { SearchedTerm } from "./searched-term.ts";
import type { SearchIndex } from "./search-index.ts";
import { headingCover } from "./signals/heading-cover.ts";

/** A question as an index is searched by it. */
export interface Search {
  terms: SearchedTerm[];
  /** What an outcome gains by section, as it says what the heading says; null for other questions. */
  cover: Map<number, number> | null;
  weights: RankingWeights;
  isAllowed: (section: number) => boolean;
}

function allowedSections(index: SearchIndex, options: RankingOptions): (section: number) => boolean {
  if (!options.documentIds && !options.sections) return () => true;
  const documents = options.documentIds && new Set(options.documentIds);
  const sections = options.sections && new Set(options.sections);
  const allowedDocuments = Uint8Array.from(index.documentIds, (id) => (!documents || documents.has(id) ? 1 : 0));
  return (section) => {
    const document = index.documentOfSection[section]!;
    if (allowedDocuments[document] === 0) return false;
    return !sections || sections.has(`${index.documentIds[document]!}#${index.sectionIds[section]!}`);
  };
}

/** Makes the terms of a question out. */
export function openSearch(index: SearchIndex, query: string, options: RankingOptions): Search {
  const weights = options.weights ?? rankingWeights;
  const asked = options.isOutcome
    ? outcomeTerms(query, options.excludeTerms, weights)
    : queryTerms(query, options.excludeTerms, weights);
  return {
    terms: searchedTerms(index, asked, weights),
    cover: options.isOutcome ? headingCover(index, asked) : null,
    weights,
    isAllowed: allowedSections(index, options),
  };
}
