import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";

/** Stems of the words that carry matter, without repeats. */
export function contentStems(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of wordsOf(text)) {
    if (!stopWords.has(word)) stems.add(stemWord(word));
  }
  return stems;
}

/**
 * Whether two stems look like one word to a reader: equal, or of one family ("sensori", "sensat").
 * Five letters: shorter beginnings ("inter", "trans" apart) join words that have nothing in common.
 */
export function isSameFamily(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 5 || b.length < 5) return false;
  const shared = Math.max(5, Math.min(a.length, b.length) - 2);
  return a.slice(0, shared) === b.slice(0, shared);
}

/** The stems of `a` that have a relative in `b`. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((stem) => b.has(stem) || [...b].some((other) => isSameFamily(stem, other)));
}

/** Shared stems over all stems, 0 to 1; 0 for two empty sets. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const stem of a) if (b.has(stem)) both += 1;
  return both / (a.size + b.size - both);
}
