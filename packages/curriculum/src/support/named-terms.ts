import { stemWord } from "../language/stem-word.ts";
import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";

const name = /(?<![\p{L}\d])\p{Lu}[\p{L}\d]*(?:[’'-]\p{L}+)*/gu;

/** Stems of the words that a text writes with a capital where grammar asks for none: names and acronyms. */
export function namedTermsOf(text: string): { stem: string; written: string }[] {
  return [...text.matchAll(name)].flatMap((match) => {
    const [written] = match;
    const before = text.slice(0, match.index).trimEnd();
    const isFirst = before === "" || /[.!?:“"‘(]$/u.test(before);
    const isAcronym = /\p{Lu}.*\p{Lu}|\d/u.test(written);
    const [word] = wordsOf(written);
    if (word === undefined || stopWords.has(word) || (isFirst && !isAcronym) || written.length < 2) return [];
    return [{ stem: stemWord(word), written }];
  });
}
