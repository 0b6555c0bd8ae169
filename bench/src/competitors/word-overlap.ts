import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";

/** The simple method: words that two titles share, against all the words of both. */
export function wordOverlap(one: string, other: string): number {
  const [a, b] = [one, other].map((title) => new Set(wordsOf(title).filter((word) => !stopWords.has(word))));
  const shared = [...a!].filter((word) => b!.has(word)).length;
  return shared === 0 ? 0 : shared / (a!.size + b!.size - shared);
}
