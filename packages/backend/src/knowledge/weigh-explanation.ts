import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import type { Mention } from "./find-mentions.ts";
import type { TaggedSentence } from "./tagged-sentence.ts";
import type { FoundDefinition } from "./term-candidate.ts";

/** A sentence that names a term, as its worth for explaining the term is judged. */
export interface ExplainingSentence {
  sentence: TaggedSentence;
  mention: Mention;
  match: FoundDefinition | undefined;
  /** Mentions of the term before this one. */
  earlier: number;
  /** Mentions of the term in the whole text. */
  total: number;
  /** Share of the term's mentions that stand in this section. */
  inSection: number;
  isFirstInSection: boolean;
  /** Whether the section's heading names the term. */
  isHeadline: boolean;
  /** How much of what the text says around the term this sentence holds, 0 to 1. */
  closeness: number;
}

const cue = /\b(?:refers?|means|called|known as|defined|occurs?|which (?:is|are)|involves?|that is)\b/u;

/**
 * Learned on the learn half of the term benchmark: softmax over the sentences that name a term, rewarded by the overlap
 * of what they say with the meaning in the book (five-fold on that half: .456, best linear fit .441).
 */
const weights = {
  strength: 1.36,
  hasGloss: 2.97,
  glossStrength: 2.31,
  glossCloseness: -1.45,
  isAside: 0.76,
  isAmongFirst: 1.77,
  earlier: -0.46,
  lateness: -1.42,
  isSubject: 2.06,
  isSubjectOfVerb: 0.8,
  isBeforeCopula: 0.68,
  isFramed: 2.55,
  hasCue: 1.92,
  hasAside: 0.91,
  isTiny: -1.26,
  isShort: -0.98,
  pointsBack: -0.52,
  opensParagraph: 0.38,
  hasDigits: -0.92,
  names: -1.01,
  givesExample: -0.51,
  isPast: -0.38,
  closeness: 2.49,
  subjectCloseness: 2.82,
  inSection: 1.41,
  opensSection: 2.22,
  isHeadline: 0.32,
};

/** What can be seen of the sentence, each 0 or near 1. */
export function featuresOfExplanation(one: ExplainingSentence): Record<keyof typeof weights, number> {
  const { sentence, mention, match, earlier, total, closeness, inSection } = one;
  const { tokens, text } = sentence;
  const after = tokens[mention.end];
  const isSubject = mention.start <= 1;
  const isVerbNext = after !== undefined && (after.pos === "verb" || after.pos === "auxiliary");
  const hasGloss = match !== undefined && match.gloss !== "";
  const flag = (value: boolean): number => (value ? 1 : 0);
  return {
    strength: match?.strength ?? 0,
    hasGloss: flag(hasGloss),
    glossStrength: hasGloss ? match.strength : 0,
    glossCloseness: hasGloss ? closeness : 0,
    isAside: flag(match !== undefined && /^(?:apposition|relative|bracket)$/u.test(match.pattern)),
    isAmongFirst: flag(earlier < 3),
    earlier: Math.log1p(earlier) / 3,
    lateness: earlier / Math.max(1, total),
    isSubject: flag(isSubject),
    isSubjectOfVerb: flag(isSubject && isVerbNext),
    isBeforeCopula: flag(isVerbNext && /^(?:is|are)$/u.test(after.lower)),
    // "In oligopoly, a few firms …": what holds there is what it is.
    isFramed: flag(/^in\b/iu.test(text) && mention.start <= 3),
    hasCue: flag(cue.test(text)),
    hasAside: flag(after?.text === "(" || after?.text === ","),
    isTiny: flag(tokens.length < 9),
    isShort: flag(tokens.length < 14),
    pointsBack: flag(/^(?:this|these|such|that|it|they)\b/iu.test(text)),
    opensParagraph: flag(sentence.isParagraphStart),
    hasDigits: flag(/\d/u.test(text)),
    names: Math.min(4, (text.match(/(?<=\s)\p{Lu}\p{Ll}+/gu) ?? []).length) / 4,
    givesExample: flag(/\b(?:for example|example|such as|instance)\b/iu.test(text)),
    isPast: flag(/\b(?:was|were|had|did)\b/u.test(text)),
    closeness,
    subjectCloseness: isSubject ? closeness : 0,
    inSection,
    opensSection: one.isFirstInSection ? inSection : 0,
    isHeadline: flag(one.isHeadline),
  };
}

/** How well the sentence explains its term: only the order of the values means something. */
export function weighExplanation(one: ExplainingSentence): number {
  const features = featuresOfExplanation(one);
  let sum = 0;
  for (const name of Object.keys(weights) as (keyof typeof weights)[]) sum += weights[name] * features[name];
  return sum;
}

/** Content words around a term with how often they stand there. */
export function contextOf(
  sentences: readonly TaggedSentence[],
  spread: ReadonlyMap<string, number>,
  all: number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of sentences)
    for (const key of contentKeys(tokens)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const weighed = [...counts]
    .filter(([, count]) => count > 1 || sentences.length < 4)
    .map(([key, count]) => [key, Math.log1p(count) * Math.log(all / (spread.get(key) ?? 1))] as const)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(weighed.slice(0, 24));
}

/** Share of the context that a sentence holds, for its length. */
export function closenessOf(
  { tokens }: TaggedSentence,
  context: ReadonlyMap<string, number>,
  own: ReadonlySet<string>,
): number {
  const keys = contentKeys(tokens);
  let sum = 0;
  let most = 0;
  for (const [key, weight] of context) {
    if (own.has(key)) continue;
    most += weight;
    if (keys.has(key)) sum += weight;
  }
  return most === 0 ? 0 : Math.min(1, (sum / most) * (4 / Math.sqrt(Math.max(6, keys.size))));
}

export function contentKeys(tokens: TaggedSentence["tokens"]): Set<string> {
  const keys = new Set<string>();
  for (const token of tokens)
    if (token.pos !== "punctuation" && token.key.length > 2 && !stopWords.has(token.lower)) keys.add(token.key);
  return keys;
}
