import { findBest } from "./find-best.ts";
import { outcomeTerms, queryTerms } from "./query-terms.ts";
import { rankingWeights } from "./ranking-weights.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import type { RankingOptions } from "./rank-passages.ts";
import { broughtTerms, searchedTerms } from "./searched-term.ts";
import type { SearchedTerm } from "./searched-term.ts";
import type { SearchIndex } from "./search-index.ts";
import { feedbackTerms } from "./signals/feedback-terms.ts";
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

function withFeedback(index: SearchIndex, search: Search, askedWeight: number): Search {
  const best = findBest(index, search, search.weights.feedback.passages);
  if (best.length === 0) return search;
  const brought = feedbackTerms(index, askedWeight, best, search.weights);
  return { ...search, terms: [...search.terms, ...broughtTerms(index, brought)] };
}

/** Makes the terms of a question out; with feedback the best passages of a first search bring some more. */
export function openSearch(index: SearchIndex, query: string, options: RankingOptions): Search {
  const weights = options.weights ?? rankingWeights;
  const asked = options.isOutcome
    ? outcomeTerms(query, weights.outcomeVerb, options.excludeTerms)
    : queryTerms(query, options.excludeTerms);
  const search = {
    terms: searchedTerms(index, asked, weights),
    cover: options.isOutcome ? headingCover(index, asked) : null,
    weights,
    isAllowed: allowedSections(index, options),
  };
  if (!options.feedback) return search;
  return withFeedback(
    index,
    search,
    asked.reduce((sum, { weight }) => sum + weight, 0),
  );
}
