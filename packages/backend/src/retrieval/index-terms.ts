import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { unifySpelling } from "@curriculum/curriculum/language/unify-spelling.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";

/** Raised when words become other terms than before: what was counted before is then counted anew. */
export const termsVersion = 1;

// eslint-disable-next-line no-control-regex
const beyondAscii = /[^\x00-\x7f]/;

/** The term under which a word is indexed; null for a stop word. Accents are dropped: people type "naive". */
export function termOfWord(word: string): string | null {
  if (stopWords.has(word)) return null;
  const plain = beyondAscii.test(word) ? word.normalize("NFD").replace(/\p{M}/gu, "") : word;
  return stemWord(unifySpelling(plain.includes(".") && /^\p{L}/u.test(plain) ? plain.replaceAll(".", "") : plain));
}

/** Index terms of a text in order, repeats kept. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const word of wordsOf(text)) {
    const term = termOfWord(word);
    if (term !== null) terms.push(term);
  }
  return terms;
}
