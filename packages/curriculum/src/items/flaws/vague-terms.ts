import type { ItemFlaw } from "../item-flaw.ts";

const pattern =
  /\b(?:sometimes|often|frequently|usually|occasionally|rarely|seldom|generally|commonly|typically|perhaps|probably|possibly|mostly|normally|somewhat|more or less|a lot|lots of|in (?:many|some|most) cases|at times|to some extent|from time to time|now and then|as a rule)\b/;

export const vagueTerms: ItemFlaw = {
  kind: "vague-terms",
  title: "No vague frequency in the options",
  reason:
    "“Often” and “usually” mean different shares to different readers, and they mark the careful option as the right one.",
  remedy: "Give the figure or the condition, or leave the word out.",
  find: ({ options, foldedStem }) => {
    for (const option of options) {
      const found = pattern.exec(option.folded);
      // A question about frequency may use the word: "How often …?"
      if (found && !foldedStem.includes(found[0]))
        return `“${found[0]}” in the option “${option.text}” has no fixed meaning.`;
    }
    return null;
  },
};
