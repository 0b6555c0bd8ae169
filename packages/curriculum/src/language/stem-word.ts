import { stemmer } from "stemmer";

// 131,072 distinct words hold the vocabulary of a large library in about 15 MB; beyond it the memory starts afresh,
// which changes speed only, as stemming has no state.
const mostRemembered = 131_072;
const remembered = new Map<string, string>();

/** Porter stem of one lower-case word: "normalised" → "normalis". Repeated words are remembered. */
export function stemWord(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, stem);
  return stem;
}
