import { isMassNoun, pluralOf } from "@curriculum/curriculum/language/plural.ts";
import type { Concept, Definition } from "@curriculum/curriculum/model/knowledge.ts";
import { hasPluralHead } from "./complete-gloss.ts";
import type { ConceptDraft } from "./concept-draft.ts";

/**
 * Term, aliases and number, agreeing with the definition: where the text defines several things at once ("Nested
 * dictionaries are dictionaries that …"), an extracted term is shown in the plural.
 */
export function nameAsDefined(
  draft: ConceptDraft,
  definition: Definition | null,
): Pick<Concept, "term" | "aliases" | "number"> {
  const { term, aliases, number } = draft;
  const mustBePlural =
    draft.keyTerm === null &&
    number === "singular" &&
    definition !== null &&
    !isMassNoun(term) &&
    hasPluralHead(definition.gloss);
  if (!mustBePlural) return { term, aliases, number };
  return { term: pluralOf(term), aliases: [term, ...aliases], number: "plural" };
}
