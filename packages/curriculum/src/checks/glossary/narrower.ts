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

/** What stands before the term: one or two words that narrow it, and no article, preposition or "most". */
const narrowing =
  /^(?:an? |the )?(?!(?:this|that|these|each|every|such|two|most|many|some|all)\b)((?:(?!(?:an?|the|of|in|for|to|by|with|on|at|as|and|or|from|that|which|when|if) )[\p{L}\p{N}-]+ ){1,2})$/u;

const goesOn =
  /^(?:s|es)? (?:is|are|was|were|has|have|can|may|will|does|do|refers?|means?|includes?|uses?|occurs?|consists?|describes?|provides?|estimates?|requires?|involves?|contains?|measures?|represents?)\b/;

/** "predictive analytics" where a definition of "analytics" opens with "predictive analytics estimates …". */
function subjectOf(definition: string, term: string): string | null {
  const at = definition.indexOf(term);
  if (term === "" || at <= 0 || at > 40) return null;
  const before = narrowing.exec(definition.slice(0, at));
  return before && goesOn.test(definition.slice(at + term.length)) ? before[1]! + term : null;
}
