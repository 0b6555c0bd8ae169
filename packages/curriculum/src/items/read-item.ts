import { foldText } from "../language/fold-text.ts";
import { splitSentences } from "../language/split-sentences.ts";
import { stemWord } from "../language/stem-word.ts";
import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import type { MultipleChoiceItem } from "../model/assessment.ts";

export interface OptionView {
  text: string;
  /** Folded for comparison, without the final stop. */
  folded: string;
  correct: boolean;
  words: string[];
  /** Stems of the words that are not function words, in order. */
  content: string[];
}

/** A multiple-choice item taken apart once, so that nineteen rules need not do it again. */
export interface ItemView {
  stem: string;
  foldedStem: string;
  sentences: string[];
  /** The sentence that asks: the last with a question mark, else the last. */
  question: string;
  stemWords: string[];
  stemContent: ReadonlySet<string>;
  options: OptionView[];
  /** The option that is marked as correct; undefined where none or several are. */
  key: OptionView | undefined;
  distractors: OptionView[];
  /** Words that the sources use, where the caller knows them: other words are foreign to the field. */
  vocabulary: ReadonlySet<string> | null;
}

export function readItem(
  item: Pick<MultipleChoiceItem, "stem" | "options">,
  vocabulary: ReadonlySet<string> | null = null,
): ItemView {
  const sentences = splitSentences(item.stem).map((sentence) => sentence.text);
  const options = item.options.map(readOption);
  const correct = options.filter((option) => option.correct);
  return {
    stem: item.stem,
    foldedStem: foldText(item.stem),
    sentences,
    question: sentences.findLast((sentence) => sentence.trimEnd().endsWith("?")) ?? sentences.at(-1) ?? item.stem,
    stemWords: wordsOf(item.stem),
    stemContent: new Set(contentOf(item.stem)),
    options,
    key: correct.length === 1 ? correct[0] : undefined,
    distractors: options.filter((option) => !option.correct),
    vocabulary,
  };
}

function readOption(option: { text: string; correct: boolean }): OptionView {
  return {
    text: option.text,
    folded: foldText(option.text).replace(/[.;,:\s]+$/, ""),
    correct: option.correct,
    words: wordsOf(option.text),
    content: contentOf(option.text),
  };
}

/** Stems of the words that carry meaning. */
export function contentOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !stopWords.has(word))
    .map(stemWord);
}
