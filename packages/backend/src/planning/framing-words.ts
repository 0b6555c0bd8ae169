import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";

/** Words of a title that say how a subject is taught, not which. */
const framing = new Set(
  "basics fundamentals principles introduction foundations advanced applied essentials concepts practice understanding"
    .split(" ")
    .map(stemWord),
);

/** Whether a word of a requested title frames its subject: "Fundamentals", "Advanced". */
export function isFramingWord(word: string): boolean {
  return framing.has(stemWord(word));
}
