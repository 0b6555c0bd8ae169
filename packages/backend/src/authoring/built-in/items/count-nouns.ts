import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";

const phraseEnd = String.raw`[,.;:)]|$| (?:of|in|that|which|who|for|to|is|are|was|has|can|may|will|and|or|with|by|on|at|from|as|between|where|when)\b`;

// The noun must close its phrase: the word after "a" may be an adjective.
const indefinitePhrase = new RegExp(String.raw`\ban? (?:\p{Ll}[\p{L}-]* )?(\p{Ll}[\p{L}-]*)(?=${phraseEnd})`, "gu");

/** Nouns that the passages use with "a" or "an": the ones a definition may be completed with. */
export function countNounsOf(passages: readonly Passage[]): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const passage of passages) {
    for (const match of passage.text.matchAll(indefinitePhrase)) {
      nouns.add(match[1]!);
    }
  }
  return nouns;
}
