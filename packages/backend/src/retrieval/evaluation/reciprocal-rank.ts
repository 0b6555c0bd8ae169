import { openScorer } from "../exact-score.ts";
import { findBest } from "../find-best.ts";
import { openSearch } from "../open-search.ts";
import type { SearchIndex } from "../search-index.ts";
import type { Scored } from "../select-best.ts";
import { addVectorPoints } from "../signals/vector-points.ts";
import type { VectorEvidence } from "../signals/vector-points.ts";
import { isWithin } from "./evaluation-case.ts";
import type { EvaluationCase } from "./evaluation-case.ts";

// A reader of hits looks no further, and a right section below counts as not found.
const passagesLooked = 50;

/**
 * For each weight 1 over the place of the first right section among the sections of the best passages; 0 when there is
 * none among them. As `rankPassages` ranks, with one search for all weights.
 */
export function reciprocalRanks(
  index: SearchIndex,
  asked: EvaluationCase,
  hits: VectorEvidence["hits"],
  weights: readonly number[],
): number[] {
  const search = openSearch(index, asked.text, { isOutcome: asked.kind === "objective" });
  const best = findBest(index, search, passagesLooked);
  const lexical = { best, count: passagesLooked, scoreOf: openScorer(index, search), isAllowed: search.isAllowed };
  return weights.map((weight) => {
    const ranked = addVectorPoints(index, lexical, { hits, weight })?.candidates ?? best;
    const sections = [...new Set(ranked.map((one) => sectionOf(index, one)))].filter((one) => one !== asked.without);
    const place = sections.findIndex((one) => isWithin(one, asked.section));
    return place < 0 ? 0 : 1 / (place + 1);
  });
}

function sectionOf(index: SearchIndex, { number }: Scored): string {
  const section = index.sectionOfPassage[number]!;
  return `${index.documentIds[index.documentOfSection[section]!]!}#${index.sectionIds[section]!}`;
}
