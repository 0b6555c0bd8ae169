import { openScorer } from "./exact-score.ts";
import { explainHit } from "./explain-hit.ts";
import type { HitReasons } from "./explain-hit.ts";
import { findBest } from "./find-best.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import { openSearch } from "./open-search.ts";
import type { SearchIndex } from "./search-index.ts";
import { addSources } from "./signals/add-sources.ts";
import type { SourceBounds } from "./signals/add-sources.ts";
import { spreadSources } from "./signals/spread-sources.ts";
import { addVectorPoints } from "./signals/vector-points.ts";
import type { VectorEvidence } from "./signals/vector-points.ts";

export interface RankingOptions {
  /** How many hits at most; 10 when left out. */
  limit?: number;
  /** An outcome's verbs say what the student does, not what the text is about: they leave the query. */
  isOutcome?: boolean;
  /** Only passages of these documents. */
  documentIds?: readonly string[];
  /** Only passages of these sections, as "documentId#sectionId". */
  sections?: readonly string[];
  /** Words that the query must not search by. */
  excludeTerms?: readonly string[];
  /** 0 to 1: how much of its score a hit loses for each better hit of the same document. 0 when left out. */
  spread?: number;
  /** From how many documents the hits come; any when left out. Not together with `spread`. */
  sources?: SourceBounds;
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

/**
 * The passages that answer a question, best first, each with the reasons for its score. Exact, though few passages are
 * scored (see `find-best.ts`). Passages of equal score come in the order in which they were indexed.
 */
export function rankPassages(index: SearchIndex, query: string, options: RankingOptions = {}): RankedPassage[] {
  const limit = options.limit ?? 10;
  const search = openSearch(index, query, options);
  const spread = options.spread ?? 0;
  // Four times the limit leaves other sources to choose from without ranking everything.
  const count = spread > 0 || options.sources ? limit * 4 : limit;
  const best = findBest(index, search, count);
  const { isAllowed } = search;
  const fused =
    options.vectors &&
    addVectorPoints(index, { best, count, scoreOf: openScorer(index, search), isAllowed }, options.vectors);
  const candidates = fused?.candidates ?? best;
  const documentOf = (passage: number): number => index.documentOfSection[index.sectionOfPassage[passage]!]!;
  const hits = options.sources
    ? addSources(candidates, documentOf, options.sources, limit)
    : spread > 0
      ? spreadSources(candidates, documentOf, spread, limit)
      : candidates;
  return hits.map(({ number, score }) => ({
    passageId: index.passageIds[number]!,
    documentId: index.documentIds[documentOf(number)]!,
    sectionId: index.sectionIds[index.sectionOfPassage[number]!]!,
    score,
    reasons: explainHit(index, search, number, fused?.reasons.get(number)),
  }));
}
