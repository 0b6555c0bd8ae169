import type { ItemFlaw } from "../item-flaw.ts";
import { contentOf } from "../read-item.ts";

/** Words that stand in any stem, so that they tell nothing about the key. */
const idle = new Set(
  "following best describes describe example term called used use type kind process part role main statement refers mean person people number amount level result effect case time work way make give find value data group one two three first second question answer correct true false likely".split(
    " ",
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
    const word = key.words.find((candidate) => {
      const [stem] = contentOf(candidate);
      if (stem === undefined || candidate.length < 4 || /\d/.test(candidate) || idle.has(candidate)) return false;
      return stemContent.has(stem) && !shared.has(stem);
    });
    return word === undefined ? null : `“${word}” stands in the stem and in the key alone.`;
  },
};
