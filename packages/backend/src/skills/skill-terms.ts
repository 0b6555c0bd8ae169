import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { unifySpelling } from "@curriculum/curriculum/language/unify-spelling.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";

// Marks that belong to a name and not to the sentence: "C++", "C#", ".NET".
const spelledMarks: readonly [RegExp, string][] = [
  [/(\p{L})\+\+/gu, "$1plusplus"],
  [/(?<![\p{L}\p{N}])(\p{L})#/gu, "$1sharp"],
  [/(?<![\p{L}\p{N}])\.(?=net\b)/giu, "dot"],
];

/** Terms of a label, a description or a text to be matched: stems without stop words, in order, repeats kept. */
export function skillTerms(text: string): string[] {
  const spelled = spelledMarks.reduce((plain, [mark, name]) => plain.replace(mark, name), text);
  return wordsOf(spelled.normalize("NFD").replace(/\p{M}/gu, ""))
    .filter((word) => !stopWords.has(word))
    .map(termOf);
}

// The names of a taxonomy say the same 20,000 words again and again: half of the time of indexing it.
const known = new Map<string, string>();
const mostKnown = 50_000;

function termOf(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const term = stemWord(unifySpelling(word));
  known.set(word, term);
  return term;
}
