import { levelsOfVerb } from "@curriculum/curriculum/bloom/verb-levels.ts";
import { normaliseVerb } from "@curriculum/curriculum/bloom/normalise-verb.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import { termOfWord } from "./index-terms.ts";
import { rankingWeights } from "./ranking-weights.ts";
import type { RankingWeights } from "./ranking-weights.ts";

/** An index term of a query and how much it counts. */
export interface QueryTerm {
  term: string;
  weight: number;
}

// Leads of whole lists of outcomes, which say as little about the subject as the verb does.
const outcomeFrame =
  /^\s*(?:by the end of [^,]*,\s*)?(?:(?:you|students|learners|the (?:student|learner))\s+(?:will|should)\s+(?:be able to\s+)?)/i;

function isOutcomeVerb(word: string): boolean {
  return levelsOfVerb(normaliseVerb(word)).length > 0;
}

/**
 * Leaves out the verbs of an outcome: the first word, and a verb that follows "and" or a comma with another verb
 * ("Describe and explain …"). The same word later is a noun or part of the subject ("the design of …") and stays.
 */
export function withoutOutcomeVerbs(text: string): string {
  const words = text.replace(outcomeFrame, "").trim().split(/\s+/);
  const kept: string[] = [];
  let verbMayFollow = true;
  for (const word of words) {
    const plain = word.toLowerCase().replace(/[^\p{L}]/gu, "");
    const endsPart = /[,;]$/.test(word);
    if (verbMayFollow && isOutcomeVerb(plain)) {
      verbMayFollow = endsPart;
      continue;
    }
    const isAdverb = verbMayFollow && plain.endsWith("ly");
    verbMayFollow = endsPart || isAdverb || plain === "and" || plain === "or" || plain === "then";
    kept.push(word);
  }
  return kept.join(" ");
}

/**
 * What a term counts that was asked `count` times: a little more each time, at most `1 + repeated`. Somebody who tells a
 * case before the question repeats its persons and things, not what the question is about.
 */
function dampened({ term, weight: count }: QueryTerm, repeated: number): QueryTerm {
  return { term, weight: count <= 1 ? count : ((repeated + 1) * count) / (repeated + count) };
}

/** Index terms in order of first mention, each with how often it stands in the text. */
function countedTerms(text: string, excludeTerms: readonly string[]): QueryTerm[] {
  const excluded = new Set(excludeTerms.flatMap((term) => wordsOf(term)).map((word) => termOfWord(word)));
  const weights = new Map<string, number>();
  for (const word of wordsOf(text)) {
    const term = termOfWord(word);
    if (term === null || excluded.has(term)) continue;
    weights.set(term, (weights.get(term) ?? 0) + 1);
  }
  return Array.from(weights, ([term, weight]) => ({ term, weight }));
}

/** Index terms of a question in order of first mention. */
export function queryTerms(
  text: string,
  excludeTerms: readonly string[] = [],
  { repeatedWord }: Pick<RankingWeights, "repeatedWord"> = rankingWeights,
): QueryTerm[] {
  return countedTerms(text, excludeTerms).map((one) => dampened(one, repeatedWord));
}

/** Terms of an outcome: its verbs count a share of what other words count. */
export function outcomeTerms(
  text: string,
  excludeTerms: readonly string[] = [],
  { outcomeVerb, repeatedWord }: Pick<RankingWeights, "outcomeVerb" | "repeatedWord"> = rankingWeights,
): QueryTerm[] {
  const whole = countedTerms(text, excludeTerms);
  const bare = new Map(countedTerms(withoutOutcomeVerbs(text), excludeTerms).map(({ term, weight }) => [term, weight]));
  if (bare.size === 0) return whole.map((one) => dampened(one, repeatedWord));
  return whole
    .map(({ term, weight }) => {
      const kept = bare.get(term) ?? 0;
      return dampened({ term, weight: kept + (weight - kept) * outcomeVerb }, repeatedWord);
    })
    .filter(({ weight }) => weight > 0);
}
