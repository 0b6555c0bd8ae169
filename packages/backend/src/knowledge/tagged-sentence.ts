import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import type { PassageDraft } from "./build-passages.ts";
import { tagText, type Token } from "./tag-text.ts";

/** A sentence of a passage, tagged once and read by every later step. */
export interface TaggedSentence {
  text: string;
  tokens: Token[];
  /** Index in the list of passage drafts. */
  passage: number;
  /** Offset in the passage's text. */
  start: number;
  /** The sentence before it in the same paragraph, to judge what "this" may mean. */
  isParagraphStart: boolean;
}

/** Longer stretches are lost tables or lists run together; nothing is learned from them. */
const mostCharacters = 700;

/** The sentences of running text of all teaching passages, in document order. */
export function tagSentences(drafts: readonly PassageDraft[]): TaggedSentence[] {
  const result: TaggedSentence[] = [];
  drafts.forEach((draft, passage) => {
    if (draft.use !== "teaching") return;
    for (const stretch of draft.prose) {
      const sentences = splitSentences(draft.passage.text.slice(stretch.start, stretch.end));
      sentences.forEach((sentence, at) => {
        if (sentence.text.length > mostCharacters) return;
        result.push({
          text: sentence.text,
          tokens: tagText(sentence.text),
          passage,
          start: stretch.start + sentence.start,
          isParagraphStart: at === 0,
        });
      });
    }
  });
  return result;
}
