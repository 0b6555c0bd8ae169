import type { StatementKind } from "@curriculum/curriculum/model/knowledge.ts";

/** What is judged: the parts of a statement and the sentence that holds it. */
export interface JudgedStatement {
  sentence: string;
  subject: string;
  predicate: string;
  kind: StatementKind;
  /** Words that narrow the concept in the subject, before and after it. */
  narrowing: number;
}

/** Faults that no question can be built on: the statement is dropped. */
const fatal: readonly RegExp[] = [
  /\?/u,
  /\b(?:we|us|our|ours|you|your|yours|I|my|me|let’s|let's)\b/u,
  /\b(?:figure|table|chapter|exercise|section|appendix|box|exhibit|link|video|website|page)s? ?\d*\b(?=[^a-z]|$)(?<!\b(?:a|the) (?:table|page|link|video|website)s?)/iu,
  /\b(?:above|below|aforementioned|previously|earlier in|later in|the following|as follows|shown (?:in|here|above|below)|see\b.*\bfor\b|discussed|next section|this (?:book|chapter|section|module|text|example|figure|table|case))\b/iu,
  / [.,;](?:\s|$)|\(\s*\)|\b(?:of|to|by|is|are|and|the|a|an|in|with|or|for|from|as) ?[.;,]?$|,,|\.\.\./u,
  /\b(?:the|a|an|of|to|by|with|from|and|is|are) (?:of|to|by|is|are|and|,|;|\.)(?:\s|$)/u,
  /\p{Ll}\. \p{Ll}|,? as shows?\b|, shows?,|\bin , /u,
  /[¯ˉ]|\p{Mn}|\(\)|[=<>{}\\|~^_@#]|\bhttps?:/u,
];

/** Words that need the sentence before: each takes its share off. */
const doubts: readonly (readonly [RegExp, number])[] = [
  [/\b(?:this|these|those|such (?!as))\b/iu, 0.45],
  [/\b(?:it|its|they|them|he|she|him|his|her)\b/iu, 0.85],
  [/\b(?:however|therefore|thus|also|too|instead|as well|in turn|otherwise|in this way|likewise|again|then)\b/iu, 0.8],
  [/\b(?:another|other|former|latter|same|both|here|now|today|recently|currently|example|instance)\b/iu, 0.8],
  [/\b(?:was|were|had|did|said|found|reported|became|began)\b/u, 0.75],
  [/\b(?:1[89]|20)\d\d\b/u, 0.75],
  [/\(\D*\d{4}|et al|n\.d\./u, 0.7],
  [/\$|%|\bpercent\b|\d{2,}/u, 0.85],
  [/["“”]/u, 0.85],
  [/[;:—–]/u, 0.85],
  [/\bnot\b|n’t|n't/u, 0.9],
  [/\b(?:very|extremely|really|quite|pretty|amazing|great|many people|some people)\b/iu, 0.85],
];

const kindWorth: Record<StatementKind, number> = {
  definition: 1,
  "is-a": 0.85,
  "part-of": 0.95,
  "consists-of": 0.95,
  purpose: 1,
  cause: 1,
  effect: 0.95,
  contrast: 0.9,
  requirement: 0.9,
  example: 0.8,
  property: 0.8,
  procedure: 0.95,
  quantity: 0.7,
};

/** 0 for what cannot stand alone, else how well it does (0 to 1). */
export function qualityOfStatement(statement: JudgedStatement): number {
  const { sentence, subject, predicate, kind, narrowing } = statement;
  if (
    fatal.some((fault) => fault.test(`${subject} ${predicate}`)) ||
    !isBalanced(predicate) ||
    !/[.!]["”)]?$/u.test(sentence)
  )
    return 0;
  const words = predicate.split(/\s+/u).length + subject.split(/\s+/u).length;
  if (words < 5 || words > 40 || predicate.split(/\s+/u).length < 3) return 0;
  let quality = kindWorth[kind];
  for (const [doubt, factor] of doubts) if (doubt.test(predicate)) quality *= factor;
  if (words > 35) quality *= 0.5;
  else if (words > 27) quality *= 0.8;
  else if (words < 8) quality *= 0.85;
  quality *= 0.92 ** narrowing;
  // Names in the predicate tie a statement to one case.
  const names = predicate.match(/(?<=\s)\p{Lu}\p{Ll}+/gu)?.length ?? 0;
  if (names > 0) quality *= names > 2 ? 0.6 : 0.85;
  return Math.round(quality * 1000) / 1000;
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return count(/\(/gu) === count(/\)/gu) && count(/“/gu) === count(/”/gu) && count(/"/gu) % 2 === 0;
}
