import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import { listNounPhrases } from "./noun-phrase.ts";
import type { TaggedSentence } from "./tagged-sentence.ts";

/** How often a text counts a noun ("an angle", "angles") and how often the noun stands without an article. */
export interface NounCounts {
  counted: number;
  bare: number;
}

/** How the text itself uses the nouns that its phrases end in, by counting key. */
export type NounUses = ReadonlyMap<string, NounCounts>;

/** Fewer uses say nothing about a noun. */
const leastUses = 3;

export function readNounUse(sentences: readonly TaggedSentence[]): NounUses {
  const uses = new Map<string, NounCounts>();
  for (const { tokens } of sentences)
    for (const { start, end } of listNounPhrases(tokens)) {
      const head = tokens[end - 1]!;
      let use = uses.get(head.key);
      if (use === undefined) uses.set(head.key, (use = { counted: 0, bare: 0 }));
      const before = tokens[start - 1];
      if (isPlural(head.text) || /^(?:an?|each|every|one|another)$/u.test(before?.lower ?? "")) use.counted += 1;
      else if (before?.pos !== "determiner" && before?.pos !== "possessive") use.bare += 1;
    }
  return uses;
}

/** Whether the text mostly counts the noun: then a bare one here or there is a heading or a list. */
export function isCountedNoun(uses: NounUses, key: string): boolean {
  const use = uses.get(key);
  return use !== undefined && use.counted >= leastUses && use.counted > use.bare;
}

/** Whether the text hardly ever counts the noun: "diabetes", "skin". */
export function isUncountedNoun(uses: NounUses, key: string): boolean {
  const use = uses.get(key);
  return use !== undefined && use.bare >= leastUses && use.bare > use.counted * 5;
}
