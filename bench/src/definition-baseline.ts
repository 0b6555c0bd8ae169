import { splitListedTerm } from "@curriculum/backend/knowledge/split-listed-term.ts";
import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import type { OpenstaxBook } from "./openstax.ts";

/** The floor: the first sentence with "X is", "X refers to" or "is called X"; where there is none, the first that names X. */
export function defineByFirstIs(book: OpenstaxBook): (listed: string) => string | undefined {
  const sentences = book.chapters
    .flatMap((chapter) => chapter.modules.flatMap((module) => module.paragraphs))
    .flatMap((paragraph) => splitSentences(paragraph).map(({ text }) => text));
  return (listed) => {
    const { term } = splitListedTerm(listed);
    const pattern = new RegExp(
      `(?<!\\p{L})${RegExp.escape(term)}s?(?:\\s*\\([^)]*\\))?,?\\s+(?:is|are|refers? to|means)\\s|(?:is|are) (?:called|known as) (?:an? |the )?${RegExp.escape(term)}(?!\\p{L})`,
      "iu",
    );
    const named = term.toLowerCase();
    return (
      sentences.find((sentence) => pattern.test(sentence)) ??
      sentences.find((sentence) => sentence.toLowerCase().includes(named))
    );
  };
}
