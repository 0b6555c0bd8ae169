import type { TaggedSentence } from "./tagged-sentence.ts";

/** How the words of a document are written inside sentences. */
export interface WordCase {
  /** The form of a word in running text: "Poisson", "KPI", "frequency"; undefined where it was never seen there. */
  formOf: (word: string) => string | undefined;
}

interface Forms {
  lower: number;
  capital: Map<string, number>;
}

/** Counts forms where a capital means something: not at the start of a sentence, a quotation or a bracket. */
export function readWordCase(sentences: readonly TaggedSentence[]): WordCase {
  const forms = new Map<string, Forms>();
  for (const { tokens } of sentences)
    for (let at = 1; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      if (!/^\p{L}/u.test(token.text) || /^["“‘:(]$/u.test(tokens[at - 1]!.text)) continue;
      let entry = forms.get(token.lower);
      if (entry === undefined) forms.set(token.lower, (entry = { lower: 0, capital: new Map() }));
      if (token.text === token.lower) entry.lower += 1;
      else entry.capital.set(token.text, (entry.capital.get(token.text) ?? 0) + 1);
    }
  return {
    formOf: (word) => {
      const entry = forms.get(word.toLowerCase());
      if (entry === undefined) return undefined;
      const [form, count] = [...entry.capital].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ["", 0];
      // 1.5: a common noun that also stands in titles is capitalised less often than that.
      return count > entry.lower * 1.5 ? form : word.toLowerCase();
    },
  };
}

/** Whether a word carries capitals of its own: "DNA", "pH", "B2B", "iPhone". */
function isFixedForm(word: string): boolean {
  return /^.+\p{Lu}/u.test(word) || /\d/u.test(word);
}

/**
 * The term as it reads in running text. `keepUnseen` keeps the capital of words that the text never shows inside a
 * sentence: right for lists that are written in lower case otherwise.
 */
export function displayTerm(surface: string, wordCase: WordCase, keepUnseen: boolean): string {
  const shown = surface
    .split(/(\s+)/u)
    .map((word) => {
      if (!/^\p{L}/u.test(word) || word === word.toLowerCase()) return word;
      // "B vitamins", "Type O": a letter that names keeps its form, whatever lists "a.", "b." there are elsewhere.
      if (/^[B-Z]$/u.test(word)) return word;
      if (/^\p{Lu}{2,}s?$/u.test(word) && surface.split(/\s+/u).some((other) => /\p{Ll}{3}/u.test(other))) return word;
      const form = wordCase.formOf(word);
      if (form !== undefined) return form;
      return isFixedForm(word) || keepUnseen ? word : word.toLowerCase();
    })
    .join("");
  // "Institutional review Board": a capital after a common word means that the whole is a name.
  const hasLateName = /(?:^|\s)\p{L}*\p{Ll}(?<!\b(?:of|in|for|the|and|on|to|by)) \p{Lu}\p{Ll}/u.test(shown);
  const isTitle = surface.split(/\s+/u).every((word) => /^(?:\p{Lu}|(?:of|in|for|the|and|on|to|by)$)/u.test(word));
  return hasLateName && isTitle && /(?:^|\s)\p{Ll}{4}/u.test(shown) ? surface : shown;
}
