import { stopWords } from "../../language/stop-words.ts";
import type { ItemFlaw } from "../item-flaw.ts";
import type { OptionView } from "../read-item.ts";

export const moreThanOneCorrect: ItemFlaw = {
  kind: "more-than-one-correct",
  title: "One option is right, and only one",
  reason: "A reader who knows the matter must not be marked wrong.",
  remedy: "Mark one option as correct and replace distractors that say the same.",
  find: ({ options, key, distractors }) => {
    const marked = options.filter((option) => option.correct).length;
    if (marked !== 1)
      return marked === 0 ? "No option is marked as correct." : `${marked} options are marked as correct.`;
    const same = distractors.find((option) => saysTheSame(option, key!));
    return same ? `“${same.text}” says the same as the key.` : null;
  },
};

function saysTheSame(a: OptionView, b: OptionView): boolean {
  if (bare(a.folded) === bare(b.folded)) return true;
  // The same words of meaning in the same order: only articles, endings or function words differ.
  const aligned =
    a.content.join(" ") === b.content.join(" ") && a.content.length > 1 && !/[<>=≤≥\d]/.test(a.text + b.text);
  return aligned && relation(a.words) === relation(b.words);
}

function bare(text: string): string {
  return text
    .replace(/^(?:an?|the|it is|they are|this is) /, "")
    .replace(/[^\p{L}\p{N}%$<>=≤≥+*/.-]+/gu, " ")
    .trim();
}

const silent = new Set([
  "a",
  "an",
  "the",
  "is",
  "are",
  "was",
  "were",
  "be",
  "being",
  "that",
  "which",
  "it",
  "they",
  "this",
]);

/** Function words that may turn a statement round although they carry no matter: "not", "before", "our own". */
function relation(words: readonly string[]): string {
  return words.filter((word) => stopWords.has(word) && !silent.has(word)).join(" ");
}
