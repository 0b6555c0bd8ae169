import type { ItemFlaw } from "../item-flaw.ts";

export const trueFalse: ItemFlaw = {
  kind: "true-false",
  title: "Not a row of true-or-false statements",
  reason:
    "Options that are each judged true or false on their own have no one question in common, and half of them can be guessed.",
  remedy: "Ask one question in the stem, so that the options are answers to it.",
  find: ({ options, foldedStem }) => {
    const verdict = options.find((option) =>
      /^(?:true|false|yes|no|correct|incorrect|right|wrong|agree|disagree)(?:$|[,;:.]| (?:because|since|as|but)\b)/.test(
        option.folded,
      ),
    );
    if (verdict) return `The option “${verdict.text}” is a verdict, not an answer.`;
    const asked =
      /\btrue or false\b|\b(?:which|what)\b(?: one)?(?: of (?:the following|these))?(?: (?:statements?|options?|claims?|sentences?|assertions?|propositions?))?(?: (?:about|on|regarding|concerning|describing)\b[^?]*)? (?:is|are|would be|must be) (?:\w+ly )?(?:true|false|correct|incorrect|accurate|untrue)\b(?! for\b)/.exec(
        foldedStem,
      );
    // Without a topic and without "statement", the stem is unfocused, and reported as such.
    const namesNothing =
      /^(?:which|what)(?: one)?(?: of (?:the following|these))?(?: options?| answers?)? (?:is|are)\b/.test(foldedStem);
    return asked && !namesNothing ? `The stem only asks which statement holds: “${asked[0]}”.` : null;
  },
};
