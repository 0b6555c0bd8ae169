import type { ItemFlaw } from "../item-flaw.ts";

const pattern =
  /\b(?:always|never|absolutely|invariably|totally|completely|entirely|without exception|in (?:all|every) (?:cases?|circumstances?|situations?)|under (?:all|any|no) circumstances|at all times|by no means|impossible(?! to (?:determine|tell|say|know))|guarantees?|everyone|everybody|no one|nobody|nothing|everything)\b|^(?:all(?! of)|every|none|no|only)\b(?! (?:of|the) (?:the )?(?:above|these))/;

export const absoluteTerms: ItemFlaw = {
  kind: "absolute-terms",
  title: "No absolute terms in the options",
  reason: "Readers who know tests strike out every option with “always” or “never”, and are mostly right.",
  remedy: "State the condition under which the option would hold.",
  find: ({ options, foldedStem }) => {
    const found = options.map((option) => pattern.exec(option.folded));
    const words = found.flatMap((match) => (match ? [match[0]] : []));
    // In every option the word is part of the question's matter ("no change", "no effect") and cues nothing.
    if (words.length === 0 || words.length === options.length) return null;
    const cue = words.find((word) => !new RegExp(String.raw`\b${word}\b`).test(foldedStem));
    return cue === undefined
      ? null
      : `“${cue}” in the option “${options[found.findIndex((match) => match?.[0] === cue)]!.text}” can be struck out unread.`;
  },
};
