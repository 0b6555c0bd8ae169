import type { ItemFlaw } from "../item-flaw.ts";
import { contentOf } from "../read-item.ts";

/** Words that stand in any stem, so that they tell nothing about the key. */
const idle = new Set(
  contentOf(
    "following best describe example term called used use type kind process part role main statement refer mean person people number amount level result effect case time work way make give find value data group one two three first second question answer correct true false likely",
  ),
);

export const wordRepeat: ItemFlaw = {
  kind: "word-repeat",
  title: "The stem's words do not point at the key",
  reason: "A reader who knows nothing picks the option that echoes the stem.",
  remedy: "Say it in other words in the stem or the key, or let the distractors share the word.",
  find: ({ key, distractors, stemContent }) => {
    if (!key) return null;
    const shared = new Set(distractors.flatMap((option) => option.content));
    const echo = key.content.find(
      (word) => word.length >= 4 && !/\d/.test(word) && stemContent.has(word) && !shared.has(word) && !idle.has(word),
    );
    if (echo === undefined) return null;
    const word = key.words.find((candidate) => contentOf(candidate)[0] === echo) ?? echo;
    return `“${word}” stands in the stem and in the key alone.`;
  },
};
