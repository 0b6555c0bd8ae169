import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";

/** How often a passage ends a noun phrase with a term, by what stands before it. */
export interface TermUses {
  /** "a demand", "each demand". */
  withA: number;
  withThe: number;
  /** "a high demand": an article, but not the term's own. */
  described: number;
  all: number;
}

// Only where the phrase ends with the term: "a demand curve" says nothing about "demand".
const phraseEnd =
  /(?:[,.;:)!?]|$|\s+(?:is|are|was|were|has|have|had|can|could|may|might|must|will|would|should|does|do|did|in|on|of|for|to|and|or|at|by|with|from|that|which|who|whose|when|where|as|than|if|because|but|so|into|through|between|under|over|not|also)\b)/uy;
const afterA = /(?:^|[^\p{L}\p{N}])(?:an?|each|every|one|another)\s+$/u;
const afterThe = /(?:^|[^\p{L}\p{N}])the\s+$/u;
const afterDescription = /(?:^|[^\p{L}\p{N}])(?:an?|the|each|every)\s+\p{Ll}+\s+$/u;
const wordCharacter = /[\p{L}\p{N}_]/u;
/** No determiner and one word before a term are longer than this. */
const lookBack = 40;

const lowerTexts = new WeakMap<Passage, string>();
const wordsOfPassage = new WeakMap<Passage, ReadonlySet<string>>();
const usesByPassage = new WeakMap<Passage, Map<string, TermUses>>();

/** The passage in lower case, made once: passages are shared by all evidence of a run. */
export function lowerTextOf(passage: Passage): string {
  const kept = lowerTexts.get(passage) ?? passage.text.toLowerCase();
  lowerTexts.set(passage, kept);
  return kept;
}

/** Counts over several passages; `term` in lower case. */
export function countTermUses(term: string, passages: readonly Passage[]): TermUses {
  const sum: TermUses = { withA: 0, withThe: 0, described: 0, all: 0 };
  // Whatever counts begins with this word, whole: most passages are told apart without being searched.
  const first = /^[\p{L}\p{N}_]+/u.exec(term)?.[0];
  for (const passage of passages) {
    if (first !== undefined && !wordsOf(passage).has(first)) continue;
    const own = usesIn(term, passage);
    sum.withA += own.withA;
    sum.withThe += own.withThe;
    sum.described += own.described;
    sum.all += own.all;
  }
  return sum;
}

function wordsOf(passage: Passage): ReadonlySet<string> {
  let words = wordsOfPassage.get(passage);
  if (words === undefined)
    wordsOfPassage.set(passage, (words = new Set(lowerTextOf(passage).match(/[\p{L}\p{N}_]+/gu))));
  return words;
}

function usesIn(term: string, passage: Passage): TermUses {
  let kept = usesByPassage.get(passage);
  if (kept === undefined) usesByPassage.set(passage, (kept = new Map()));
  let uses = kept.get(term);
  if (uses === undefined) kept.set(term, (uses = scan(term, lowerTextOf(passage))));
  return uses;
}

function scan(term: string, text: string): TermUses {
  const uses: TermUses = { withA: 0, withThe: 0, described: 0, all: 0 };
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    phraseEnd.lastIndex = at + term.length;
    if ((at > 0 && wordCharacter.test(text.charAt(at - 1))) || !phraseEnd.test(text)) continue;
    const before = text.slice(Math.max(0, at - lookBack), at);
    uses.all += 1;
    if (afterA.test(before)) uses.withA += 1;
    else if (afterThe.test(before)) uses.withThe += 1;
    else if (afterDescription.test(before)) uses.described += 1;
  }
  return uses;
}
