import type { ChapterUse, TermCandidate } from "./term-candidate.ts";

/**
 * Weights of a logistic model over counts, learned on the learn half of the term benchmark (key terms of textbooks
 * against the noun phrases of their chapters). Positive: looks like a term that a textbook would list.
 */
const weights = {
  intercept: -3.6,
  chapterCount: -1.17,
  standsAlone: 2.19,
  aloneShare: -1.03,
  concentration: 1.49,
  sections: -0.82,
  bestDefinition: 1.15,
  definitions: 1.08,
  oneWordDefined: 1.07,
  inHeading: 0.82,
  isName: -3.3,
  isNameInPhrase: 1.97,
  hasAcronym: 2.46,
  opensHere: 0.74,
  plural: -0.58,
} as const;

/** Chance (0 to 1) that a candidate is a term which this chapter teaches. */
export function scoreTerm(candidate: TermCandidate, chapter: string, use: ChapterUse): number {
  const isOneWord = candidate.words === 1;
  const capitalised = candidate.midSentence > 0 ? candidate.capitalised / candidate.midSentence : 0;
  const firstChapter = candidate.chapters.keys().next().value;
  const sum =
    weights.intercept +
    weights.chapterCount * Math.log1p(use.count) +
    weights.standsAlone * Math.log1p(use.alone) +
    weights.aloneShare * (use.alone / Math.max(1, use.count)) +
    weights.concentration * (candidate.count > 0 ? use.count / candidate.count : 0) +
    weights.sections * Math.log1p(use.sections.size) +
    weights.bestDefinition * use.bestDefinition +
    weights.definitions * Math.log1p(use.definitions) +
    (isOneWord ? weights.oneWordDefined * use.bestDefinition : 0) +
    (use.inHeading ? weights.inHeading : 0) +
    weights.isName * capitalised +
    (isOneWord ? 0 : weights.isNameInPhrase * capitalised) +
    (candidate.acronym === null ? 0 : weights.hasAcronym) +
    (firstChapter === chapter ? weights.opensHere : 0) +
    weights.plural * (candidate.plural / Math.max(1, candidate.count));
  return 1 / (1 + Math.exp(-sum));
}

/** A word that has a heading of its own and is spoken of there is taught, however common it is in the book. */
const headlineScore = 0.5;
const leastUnderHeadline = 4;

function isTaught(use: ChapterUse): boolean {
  return use.isHeadline && use.alone >= leastUnderHeadline;
}

/** The chapter that teaches the candidate best, and its score there. */
export function bestChapter(candidate: TermCandidate): { chapter: string; score: number } {
  let best = { chapter: "", score: 0 };
  for (const [chapter, use] of candidate.chapters) {
    const score = Math.max(scoreTerm(candidate, chapter, use), isTaught(use) ? headlineScore : 0);
    if (score > best.score) best = { chapter, score };
  }
  return best;
}

/** Candidates of one chapter, best first; ties by key. */
export function rankTermsOfChapter(
  candidates: Iterable<TermCandidate>,
  chapter: string,
): { candidate: TermCandidate; score: number }[] {
  const ranked: { candidate: TermCandidate; score: number }[] = [];
  for (const candidate of candidates) {
    const use = candidate.chapters.get(chapter);
    if (use === undefined || (use.count < 2 && use.definitions === 0 && !use.inHeading)) continue;
    ranked.push({ candidate, score: scoreTerm(candidate, chapter, use) });
  }
  return ranked.toSorted((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
}
