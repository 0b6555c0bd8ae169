import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { unifySpelling } from "@curriculum/curriculum/language/unify-spelling.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import { isFramingWord } from "./framing-words.ts";

/** What a requested text asks for: its telling words, each with its weight; the weights sum to 1. */
export type RequestWords = ReadonlyMap<string, number>;

// "Marketing" beside "Markets": one stem, two subjects. Alone such a match is no evidence.
const derivedShare = 0.4;
/** From this share of a requested text on, a section treats it. */
export const leastEvidence = 0.5;

/** Each thing that a request names: "Memory and Learning" asks for two. */
export function requestWords(text: string, rarity: (stem: string) => number): RequestWords[] {
  return text.split(/,| and | & |;/).flatMap((part) => {
    const words = surfaceWords(part);
    const telling = words.filter((word) => !isFramingWord(word));
    const used = [...new Set(telling.length > 0 ? telling : words)];
    const total = used.reduce((sum, word) => sum + rarity(stemWord(word)), 0);
    return total === 0 ? [] : [new Map(used.map((word) => [word, rarity(stemWord(word)) / total]))];
  });
}

/** Words of a text in one spelling and number, for comparing whole words: "Human Resources" → human, resource. */
export function surfaceWords(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length > 1 && !stopWords.has(word))
    .map((word) => unifySpelling(word.replace(/ies$/, "y").replace(/([^su])s$/, "$1")));
}

/** The words that a section has in its titles and concepts. */
export interface KnownWords {
  words: ReadonlySet<string>;
  stems: ReadonlySet<string>;
}

export function knownWords(texts: readonly string[]): KnownWords {
  const words = new Set(texts.flatMap(surfaceWords));
  return { words, stems: new Set([...words].map(stemWord)) };
}

/**
 * 0 to 1: how much of what is asked for stands in `known` as whole words. A word that only shares its stem counts
 * where `isNear` (the section's chapter has the whole word elsewhere), and little otherwise.
 */
export function evidenceFor(asked: RequestWords, known: KnownWords, isNear = false): number {
  let sum = 0;
  for (const [word, weight] of asked) {
    if (known.words.has(word)) sum += weight;
    else if (known.stems.has(stemWord(word))) sum += weight * (isNear ? 1 : derivedShare);
  }
  return sum;
}
