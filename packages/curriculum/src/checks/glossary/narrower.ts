import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";

export const narrower: Check = {
  id: "glossary.narrower",
  severity: "warning",
  title: "A definition is of the term, not of a kind of it",
  reason: "What holds for predictive analytics does not say what analytics is.",
  remedy: "Define the term itself, or enter the narrower one.",
  run: ({ glossary }) =>
    glossary.flatMap((entry, index) => {
      const subject = subjectOf(foldText(entry.definition), foldText(entry.term));
      return subject === null
        ? []
        : [
            {
              path: `glossary[${index}].definition`,
              itemId: entry.id,
              message: `The definition of “${entry.term}” is one of “${subject}”.`,
            },
          ];
    }),
};

const finite =
  "is|are|was|were|has|have|can|may|will|does|do|refers?|means?|includes?|uses?|occurs?|consists?|describes?|provides?|estimates?|requires?|involves?|contains?|measures?|represents?";
const link = /\b(?:an?|the|of|in|for|to|by|with|on|at|as|and|or|from|that|which|when|if)\b/;

/** "predictive analytics" where a definition of "analytics" opens with "predictive analytics estimates …". */
function subjectOf(definition: string, term: string): string | null {
  if (term === "" || !definition.includes(term)) return null;
  const opening = new RegExp(
    String.raw`^(?:an? |the )?((?:[\p{L}\p{N}-]+ ){1,2})(${RegExp.escape(term)}(?:s|es)?) (?:${finite})\b`,
    "u",
  ).exec(definition);
  return opening &&
    !link.test(opening[1]!) &&
    !/^(?:this|that|these|each|every|such|two|most|many|some|all)\b/.test(opening[1]!)
    ? `${opening[1]}${opening[2]}`
    : null;
}
