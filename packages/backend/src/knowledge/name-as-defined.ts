import { isMassNoun, pluralOf } from "@curriculum/curriculum/language/plural.ts";
import type { Concept, Definition } from "@curriculum/curriculum/model/knowledge.ts";
import { hasPluralHead } from "./complete-gloss.ts";
import type { ConceptDraft } from "./concept-draft.ts";

/**
 * Term, aliases and number, agreeing with the definition: where the text defines several things at once ("Nested
 * dictionaries are dictionaries that …"), the term is shown in the plural.
 */
export function nameAsDefined(
  draft: ConceptDraft,
  definition: Definition | null,
): Pick<Concept, "term" | "aliases" | "number"> {
  const { term, aliases, number } = draft;
  const mustBePlural =
    number === "singular" &&
    definition !== null &&
    !isMassNoun(term) &&
    /^\p{Ll}/u.test(term) &&
    (draft.keyTerm === null || isOftenPlural(draft)) &&
    hasPluralHead(definition.gloss);
  if (!mustBePlural) return { term, aliases, number };
  return { term: pluralOf(term), aliases: [term, ...aliases], number: "plural" };
}

/** A listed term is the author's own form: only one that the text itself often writes in the plural is changed. */
function isOftenPlural({ candidate }: ConceptDraft): boolean {
  return candidate !== null && candidate.plural >= candidate.count * 0.3;
}
