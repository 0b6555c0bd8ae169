import type { ItemFlaw } from "../item-flaw.ts";
import type { ItemView, OptionView } from "../read-item.ts";
import { pointsAtOptions } from "./all-or-none-of-the-above.ts";
import { formOf } from "./grammatical-cue.ts";
import { isJoke } from "./implausible-distractor.ts";
import { combinesOptions } from "./k-type.ts";

export const heterogeneousOptions: ItemFlaw = {
  kind: "heterogeneous-options",
  title: "The options are of one kind, and each is another",
  reason:
    "Options of different kinds cannot be weighed against one another, and an option printed twice is one option less.",
  remedy: "Take all options from one class, in one form, and no two alike.",
  find: (item) => {
    const own = withoutOddities(item);
    return duplicate(item) ?? mixedNumbers(own) ?? oddForm(own) ?? oddLength(own);
  },
};

/** "All of the above", "both A and B" and jokes are flaws of their own; they are not also options of another kind. */
function withoutOddities(item: ItemView): ItemView {
  const jokes = item.distractors.filter((option) => isJoke(option, item));
  const isAnswer = (option: OptionView) =>
    !jokes.includes(option) && !pointsAtOptions(option) && !combinesOptions(option);
  return { ...item, options: item.options.filter(isAnswer), distractors: item.distractors.filter(isAnswer) };
}

function duplicate({ distractors }: ItemView): string | null {
  for (const [index, option] of distractors.entries())
    for (const other of distractors.slice(index + 1))
      if (plain(option) === plain(other)) return `“${option.text}” is printed twice.`;
  return null;
}

function plain({ folded }: OptionView): string {
  return folded
    .replace(/^(?:an?|the) /, "")
    .replace(/[^\p{L}\p{N}%$<>=≤≥+*/.-]+/gu, " ")
    .trim();
}

/** Figures beside words: "12", "15", "culture", "20". */
function mixedNumbers({ options }: ItemView): string | null {
  const numeric = options.filter((option) => /^[$€£]?-?[\d.,]+\s?(?:%|\p{L}{0,12})$/u.test(option.folded));
  const wordy = options.filter(
    (option) =>
      !/\d/.test(option.folded) &&
      !/\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|half|cannot|unknown|infinite|not enough|impossible|none|hundred|thousand|million)\b/.test(
        option.folded,
      ),
  );
  return numeric.length >= 2 && wordy.length === 1 ? `“${wordy[0]!.text}” stands among figures.` : null;
}

/** One distractor in another form than all the rest. An odd key is a grammatical cue instead. */
function oddForm({ distractors, options }: ItemView): string | null {
  if (options.length < 4) return null;
  const odd = distractors.find((option) => {
    const others = new Set(options.filter((other) => other !== option).map(formOf));
    const [form] = others;
    return (
      others.size === 1 &&
      form !== formOf(option) &&
      (form === "to" || form === "by" || ["to", "by", "clause"].includes(formOf(option)))
    );
  });
  return odd ? `“${odd.text}” is worded in another form than the rest.` : null;
}

/** One word beside three sentences, or a sentence beside three single words. */
function oddLength({ distractors, options }: ItemView): string | null {
  if (options.length < 4) return null;
  const odd = distractors.find((option) => {
    const others = options.filter((other) => other !== option).map((other) => other.words.length);
    const isSentence = option.words.length >= 9 && Math.max(...others) <= 3;
    const isWord = option.words.length === 1 && Math.min(...others) >= 6;
    return isSentence || isWord;
  });
  return odd ? `“${odd.text}” is of another kind than the rest.` : null;
}
