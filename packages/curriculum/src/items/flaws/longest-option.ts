import type { ItemFlaw } from "../item-flaw.ts";

// The eye notices a key that is clearly longer than every distractor; below about twelve characters more,
// the difference is one word and passes for chance.
const ratio = 1.5;
const leastCharacters = 12;

export const longestOption: ItemFlaw = {
  kind: "longest-option",
  title: "The key is not the one long option",
  reason: "Writers qualify what is right; readers know it and pick the longest.",
  remedy: "Shorten the key, or give the distractors as much detail.",
  find: ({ key, distractors }) => {
    if (!key || distractors.length < 2) return null;
    const next = Math.max(...distractors.map((option) => option.text.length));
    const length = key.text.length;
    return length >= next * ratio && length - next >= leastCharacters
      ? `The key has ${length} characters, the next longest option ${next}.`
      : null;
  },
};
