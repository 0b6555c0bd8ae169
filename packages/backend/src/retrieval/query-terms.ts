import { levelsOfVerb } from "@curriculum/curriculum/bloom/verb-levels.ts";
import { normaliseVerb } from "@curriculum/curriculum/bloom/normalise-verb.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import { termOfWord } from "./index-terms.ts";

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

/** Index terms of a question in order of first mention; a repeated term counts as often as it is repeated. */
export function queryTerms(text: string, excludeTerms: readonly string[] = []): QueryTerm[] {
  const excluded = new Set(excludeTerms.flatMap((term) => wordsOf(term)).map((word) => termOfWord(word)));
  const weights = new Map<string, number>();
  for (const word of wordsOf(text)) {
    const term = termOfWord(word);
    if (term === null || excluded.has(term)) continue;
    weights.set(term, (weights.get(term) ?? 0) + 1);
  }
  return Array.from(weights, ([term, weight]) => ({ term, weight }));
}

/** Terms of an outcome: its verbs count `verbShare` of what other words count. */
export function outcomeTerms(text: string, verbShare: number, excludeTerms: readonly string[] = []): QueryTerm[] {
  const whole = queryTerms(text, excludeTerms);
  const bare = new Map(queryTerms(withoutOutcomeVerbs(text), excludeTerms).map(({ term, weight }) => [term, weight]));
  if (bare.size === 0) return whole;
  return whole
    .map(({ term, weight }) => {
      const kept = bare.get(term) ?? 0;
      return { term, weight: kept + (weight - kept) * verbShare };
    })
    .filter(({ weight }) => weight > 0);
}
