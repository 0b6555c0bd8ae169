import { explainHit } from "./explain-hit.ts";
import type { HitReasons } from "./explain-hit.ts";
import { outcomeTerms, queryTerms } from "./query-terms.ts";
import type { QueryTerm } from "./query-terms.ts";
import { rankingWeights } from "./ranking-weights.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { scoreIndex } from "./score-index.ts";
import type { IndexScores } from "./score-index.ts";
import type { SearchIndex } from "./search-index.ts";
import { bestFirst, bestList, offer } from "./select-best.ts";
import type { Scored } from "./select-best.ts";
import { feedbackTerms } from "./signals/feedback-terms.ts";
import { headingCover } from "./signals/heading-cover.ts";
import { spreadSources } from "./signals/spread-sources.ts";
import { addVectorPoints } from "./signals/vector-points.ts";
import type { VectorEvidence } from "./signals/vector-points.ts";

export interface RankingOptions {
  /** How many hits at most; 10 when left out. */
  limit?: number;
  /** An outcome's verbs say what the student does, not what the text is about: they leave the query. */
  isOutcome?: boolean;
  /** Adds the terms that mark the best passages of a first search; finds more, costs a second search. */
  feedback?: boolean;
  /** Only passages of these documents. */
  documentIds?: readonly string[];
  /** Only passages of these sections, as "documentId#sectionId". */
  sections?: readonly string[];
  /** Words that the query must not search by. */
  excludeTerms?: readonly string[];
  /** 0 to 1: how much of its score a hit loses for each better hit of the same document. 0 when left out. */
  spread?: number;
  weights?: RankingWeights;
  /** What a vector store found for the question; without it, or at weight 0, vectors take no part. */
  vectors?: VectorEvidence;
}

export interface RankedPassage {
  passageId: string;
  documentId: string;
  sectionId: string;
  score: number;
  reasons: HitReasons;
}

/** A search before hits are chosen: the terms that were searched and every score. */
export interface Search {
  asked: QueryTerm[];
  /** Terms that feedback brought, with the weight that they add; an asked term may be among them. */
  brought: QueryTerm[];
  scores: IndexScores;
  /** What an outcome gains by section, as it says what the heading says; null for other questions. */
  cover: Float32Array | null;
  weights: RankingWeights;
  isAllowed: (section: number) => boolean;
}

function allowedSections(index: SearchIndex, options: RankingOptions): (section: number) => boolean {
  if (!options.documentIds && !options.sections) return () => true;
  const documents = options.documentIds && new Set(options.documentIds);
  const sections = options.sections && new Set(options.sections);
  const allowed = Uint8Array.from(index.sectionIds, (sectionId, section) => {
    const documentId = index.documentIds[index.documentOfSection[section]!]!;
    if (documents && !documents.has(documentId)) return 0;
    return sections && !sections.has(`${documentId}#${sectionId}`) ? 0 : 1;
  });
  return (section) => allowed[section] === 1;
}

/** Scores passages and sections for a question, with feedback where the options ask for it. */
export function searchIndex(index: SearchIndex, query: string, options: RankingOptions): Search {
  const weights = options.weights ?? rankingWeights;
  const asked = options.isOutcome
    ? outcomeTerms(query, weights.outcomeVerb, options.excludeTerms)
    : queryTerms(query, options.excludeTerms);
  const isAllowed = allowedSections(index, options);
  const search: Search = {
    asked,
    brought: [],
    scores: scoreIndex(index, asked, weights),
    cover: options.isOutcome ? headingCover(index, asked) : null,
    weights,
    isAllowed,
  };
  if (!options.feedback) return search;
  const best = bestPassages(index, search, weights.feedback.passages);
  if (best.length === 0) return search;
  const brought = feedbackTerms(index, asked, best, weights);
  return { ...search, brought, scores: scoreIndex(index, brought, weights, search.scores) };
}

/** The points that every passage of a section gets from it. */
export function sectionPoints(search: Search, section: number): number {
  const cover = search.cover ? search.weights.headingCover * search.cover[section]! : 0;
  return search.weights.section * search.scores.sections[section]! + cover;
}

function bestPassages(index: SearchIndex, search: Search, limit: number): Scored[] {
  const { passages, sections } = search.scores;
  const { sectionStart, sectionPassages } = index;
  const list = bestList(limit);
  for (let section = 0; section < sections.length; section += 1) {
    // Whatever scores for a passage scores for its section, so that a section without a score is passed over.
    if (sections[section] === 0 || !search.isAllowed(section)) continue;
    const shared = sectionPoints(search, section);
    for (let place = sectionStart[section]!; place < sectionStart[section + 1]!; place += 1) {
      const passage = sectionPassages[place]!;
      const score = passages[passage]! + shared;
      if (score >= list.bar) offer(list, passage, score);
    }
  }
  return bestFirst(list);
}

/**
 * The passages that answer a question, best first, each with the reasons for its score. Exact: every passage is
 * scored. Passages of equal score come in the order in which they were indexed.
 */
export function rankPassages(index: SearchIndex, query: string, options: RankingOptions = {}): RankedPassage[] {
  const limit = options.limit ?? 10;
  const search = searchIndex(index, query, options);
  const spread = options.spread ?? 0;
  // Four times the limit leaves other sources to choose from without ranking everything.
  const count = spread > 0 ? limit * 4 : limit;
  const best = bestPassages(index, search, count);
  const { isAllowed } = search;
  const scoreOf = (passage: number) =>
    search.scores.passages[passage]! + sectionPoints(search, index.sectionOfPassage[passage]!);
  const fused = options.vectors && addVectorPoints(index, { best, count, scoreOf, isAllowed }, options.vectors);
  const candidates = fused?.candidates ?? best;
  const documentOf = (passage: number): number => index.documentOfSection[index.sectionOfPassage[passage]!]!;
  const hits = spread > 0 ? spreadSources(candidates, documentOf, spread, limit) : candidates;
  return hits.map(({ number, score }) => ({
    passageId: index.passageIds[number]!,
    documentId: index.documentIds[documentOf(number)]!,
    sectionId: index.sectionIds[index.sectionOfPassage[number]!]!,
    score,
    reasons: explainHit(index, search, number, fused?.reasons.get(number)),
  }));
}
