import { articleFor } from "../../language/article.ts";
import type { Check } from "../check.ts";

export const article: Check = {
  id: "text.article",
  severity: "warning",
  title: "“a” and “an” fit the sound that follows",
  reason: "A wrong article is the first mark of careless writing.",
  remedy: "Change the article.",
  run: (_, { texts }) =>
    texts.flatMap(({ path, itemId, text }) => {
      const phrase = findWrongArticle(text);
      return phrase === null ? [] : [{ path, itemId, message: `“${phrase}” has the wrong article.` }];
    }),
};

/** The first article with its word that does not fit the sound of the word: "a early"; null where all fit. */
export function findWrongArticle(text: string): string | null {
  for (const [phrase, written, word] of text.matchAll(/(?<![\p{L}\p{N}.'’-])(an?) ([\p{L}][\p{L}-]{2,})/giu))
    if (articleFor(word!) !== written!.toLowerCase() && !isName(text, phrase) && !isSpelled.test(word!)) return phrase;
  return null;
}

/** No word opens so ("ndarray", "mRNA", "fMRI"): it is read by the names of its letters, or not, as the field does. */
const isSpelled =
  /^(?:f(?![aeiouylrj])|h(?![aeiouy])|l(?![aeiouyl])|m(?![aeiouyn])|n(?![aeiouy])|r(?![aeiouyh])|s(?![aeiouychklmnpqtw])|x(?![aeiouy]))/i;

/** "Vitamin A intake", "type A errors", "between a and b": the letter is a name. */
function isName(text: string, phrase: string): boolean {
  if (/^a (?:and|or|is|as|in)$/.test(phrase)) return true;
  const before = text.slice(0, text.indexOf(phrase));
  return phrase.startsWith("A ") && /[\p{L},] ?$/u.test(before) && !/[.?!:]\s$/.test(before);
}
