import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import { thirdPerson } from "@curriculum/curriculum/language/verb-forms.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Claim, ConceptFacts } from "../evidence/concept-facts.ts";
import type { ConceptKind } from "../evidence/concept-kind.ts";

export interface Definition {
  text: string;
  citation: Citation;
}

/** The kind of thing that stands where the term must not be repeated. */
const genera: Record<ConceptKind, string> = {
  measure: "a measure",
  process: "a process",
  artefact: "a thing made for use",
  theory: "a body of ideas",
  agent: "a person or body",
  part: "a part",
  condition: "a condition",
  thing: "a concept",
};

function sentence(text: string): string {
  return `${capitaliseFirst(text.trim()).replace(/[.\s]+$/, "")}.`;
}

/** "the term", "a term", "terms" at the start, or the term anywhere: the reader is told what the reader asks. */
function saysTerm(text: string, term: string): boolean {
  const folded = ` ${foldText(text).replace(/[^\p{L}\p{N}-]+/gu, " ")} `;
  const own = foldText(term);
  return [own, `${own}s`, `${own}es`].some((form) => folded.includes(` ${form} `));
}

/** A definition that tells nothing new: every word of weight is in the term. */
function isEmpty(text: string, term: string): boolean {
  const known = new Set(foldText(term).split(/\W+/));
  const words = foldText(text)
    .split(/\W+/)
    .filter((word) => word.length > 3);
  return words.filter((word) => !known.has(word)).length < 2;
}

/** What a statement says, put under the term's own head noun ("a venture that reduces risks") or under its kind. */
function fromClaim(claim: Claim, facts: ConceptFacts, place: string): string {
  const { predicate } = claim;
  const phrase = /^(?:is|are) ((?:an?|the|one of|any) .+)$/.exec(predicate)?.[1];
  if (phrase) return phrase;
  const words = facts.noun.term.split(" ");
  const head = words.at(-1) ?? "";
  const isMany = isPlural(claim.subject) || /^(?:are|have|were)\b/.test(predicate);
  const canHead = words.length > 1 && !isMany && facts.noun.genericIsPlural && !isPlural(head) && /^[a-z]+$/.test(head);
  if (canHead) return `${withArticle(head)} that ${predicate}`;
  if (facts.kind !== "thing" && !isMany && !facts.noun.oneIsPlural) return `${genera[facts.kind]} that ${predicate}`;
  return `in ${place}, what ${isMany ? thirdPerson(predicate) : predicate}`;
}

/** Ways to define a concept without its own name, best first: the source's definition, then its statements. */
export function glossaryDefinitions(facts: ConceptFacts, place: string): Definition[] {
  const { term } = facts.concept;
  const [first] = facts.citations;
  const own = facts.gloss ?? facts.definition;
  const bare = own && facts.definition?.startsWith(own) ? null : facts.gloss;
  const ownPlace = saysTerm(place, term) ? "the module" : place;
  const stated = facts.claims
    .filter((claim) => claim.kind !== "example")
    .map((claim) => ({ text: fromClaim(claim, facts, ownPlace), citation: claim.citation }));
  return [...(bare && first ? [{ text: bare, citation: first }] : []), ...stated]
    .filter(({ text }) => !saysTerm(text, term) && !isEmpty(text, term) && countWords(text) >= 4)
    .map(({ text, citation }) => ({ text: sentence(text), citation }));
}
