import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";

const phraseEnd = String.raw`[,.;:)]|$| (?:of|in|that|which|who|for|to|is|are|was|has|can|may|will|and|or|with|by|on|at|from|as|between|where|when)\b`;

// The noun must close its phrase: the word after "a" may be an adjective.
const indefinitePhrase = new RegExp(String.raw`\ban? (?:\p{Ll}[\p{L}-]* )?(\p{Ll}[\p{L}-]*)(?=${phraseEnd})`, "gu");

// Passages are shared by all evidence of a run.
const known = new WeakMap<Passage, readonly string[]>();

function countNounsIn(passage: Passage): readonly string[] {
  const nouns = known.get(passage) ?? [...passage.text.matchAll(indefinitePhrase)].map((match) => match[1]!);
  known.set(passage, nouns);
  return nouns;
}

/** Nouns that the passages use with "a" or "an": the ones a definition may be completed with. */
export function countNounsOf(passages: readonly Passage[]): ReadonlySet<string> {
  return new Set(passages.flatMap(countNounsIn));
}
