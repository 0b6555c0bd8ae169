import { foldText } from "../../language/fold-text.ts";
import { knownTerms } from "../known-terms.ts";
import type { Check } from "../check.ts";

export const nameCase: Check = {
  id: "text.name-case",
  severity: "warning",
  title: "Names keep their capitals",
  reason: "“python Tutor” and “poisson distribution” lost the first letter of a name on the way into a sentence.",
  remedy: "Write the name as the sources write it.",
  run: (curriculum, { texts }) => {
    const terms = Array.from(knownTerms(curriculum));
    const candidates = new Set(terms.map(firstWord).filter((word) => word.length > 3));
    const own = texts.filter(({ text }) => lowerWords(text).some((word) => candidates.has(word)));
    if (own.length === 0) return [];
    const names = namesAmong(candidates, curriculum.passages);
    const torn = new Set(terms.filter(hasSecondCapital).map((term) => term.charAt(0).toLowerCase() + term.slice(1)));
    // One finding for each name: it comes wherever its term does.
    const told = new Set<string>();
    return own.flatMap(({ path, itemId, text }) => {
      const found =
        lowerWords(text).find((word) => names.has(word) && !told.has(word)) ??
        torn.values().find((name) => text.includes(name) && !told.has(name));
      if (found === undefined) return [];
      told.add(found);
      return [{ path, itemId, message: `“${found}” is a name: it is written with a capital.` }];
    });
  },
};

/** "Python Tutor": where the second word has its capital, so has the first. */
function hasSecondCapital(term: string): boolean {
  return /^\p{Lu}\p{Ll}[^ ]* \p{Lu}\p{Ll}/u.test(term);
}

function firstWord(term: string): string {
  return /^\p{L}+/u.exec(foldText(term))?.[0] ?? "";
}

/** Words in small letters; neither parts of addresses and code ("python.org") nor of compounds. */
function lowerWords(text: string): string[] {
  return text.match(/(?<![\p{L}\p{N}_.@/-])\p{Ll}{4,}(?![\p{L}\p{N}_(/-]|\.\p{L})/gu) ?? [];
}

/** Words that the sources write with a capital in the middle of a sentence, and never without. */
function namesAmong(candidates: ReadonlySet<string>, passages: readonly { text: string }[]): ReadonlySet<string> {
  const small = new Set<string>();
  const capital = new Map<string, number>();
  for (const { text } of passages) {
    for (const [word] of text.matchAll(/(?<!\p{L})\p{Ll}{4,}/gu)) if (candidates.has(word)) small.add(word);
    for (const [word] of text.matchAll(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}(?= \p{Ll}|[.,;])/gu)) {
      const folded = word.toLowerCase();
      if (candidates.has(folded)) capital.set(folded, (capital.get(folded) ?? 0) + 1);
    }
  }
  return new Set([...capital].filter(([word, count]) => count >= 2 && !small.has(word)).map(([word]) => word));
}
