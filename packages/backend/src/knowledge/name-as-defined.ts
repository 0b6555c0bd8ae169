import { isMassNoun, isPlural, pluralOf, singularOf } from "@curriculum/curriculum/language/plural.ts";
import type { Concept, Definition } from "@curriculum/curriculum/model/knowledge.ts";
import { hasPluralHead } from "./complete-gloss.ts";
import type { ConceptDraft } from "./concept-draft.ts";
import type { NounUses } from "./read-noun-use.ts";
import { numberOfTerm } from "./term-number.ts";

type Name = Pick<Concept, "term" | "aliases" | "number">;

/**
 * Term, aliases and number, agreeing with the definition: where the text defines several things at once ("Nested
 * dictionaries are dictionaries that …"), the term is shown in the plural; where it defines one, in the singular.
 */
export function nameAsDefined(draft: ConceptDraft, definition: Definition | null, uses: NounUses): Name {
  const { term, aliases, candidate } = draft;
  if (definition === null) return { term, aliases, number: draft.number };
  if (draft.number === "plural") return oneOfThem(draft, definition);
  const number = articleIn(definition, term) ?? numberOfTerm(term, candidate, uses, definition.gloss);
  const mustBePlural =
    number === "singular" &&
    !isMassNoun(term) &&
    /^\p{Ll}/u.test(term) &&
    (draft.keyTerm === null || isOftenPlural(draft)) &&
    hasPluralHead(definition.gloss);
  if (!mustBePlural) return { term, aliases, number };
  return { term: pluralOf(term), aliases: [term, ...aliases], number: "plural" };
}

/** "A variable is a name that …" defines one thing, however often the text speaks of variables. */
function oneOfThem({ term, aliases, keyTerm, number }: ConceptDraft, { gloss, sentence }: Definition): Name {
  const one = singularOf(term);
  const speaksOfOne = new RegExp(String.raw`\b(?:an?|the) ${escape(one)}\b`, "iu").test(sentence);
  if (keyTerm !== null || one === term || isPlural(one) || !speaksOfOne || hasPluralHead(gloss))
    return { term, aliases, number };
  return { term: one, aliases: [term, ...aliases], number: "singular" };
}

/** What the article says with which the defining sentence opens; undefined where it opens otherwise. */
function articleIn({ sentence }: Definition, term: string): "singular" | undefined {
  const pattern = String.raw`^an? ${escape(term)}(?: \([^)]*\))?,? (?:is|means|refers|describes|occurs)\b`;
  return new RegExp(pattern, "iu").test(sentence) ? "singular" : undefined;
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

/** A listed term is the author's own form: only one that the text itself often writes in the plural is changed. */
function isOftenPlural({ candidate }: ConceptDraft): boolean {
  return candidate !== null && candidate.plural >= candidate.count * 0.3;
}
