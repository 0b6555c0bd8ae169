import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { factsOf, type ConceptFacts } from "./concept-facts.ts";

/** Whether two terms name things that a reader could take for one another and that are not one inside the other. */
function isDistinct(first: ConceptFacts, second: ConceptFacts): boolean {
  const [a, b] = [first.concept.term.toLowerCase(), second.concept.term.toLowerCase()];
  return a !== b && !a.split(" ").every((word) => b.includes(word)) && !b.split(" ").every((word) => a.includes(word));
}

function lastWord(facts: ConceptFacts): string | undefined {
  return facts.concept.term.toLowerCase().split(" ").at(-1);
}

function escapePattern(term: string): string {
  return term.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** "A or B", "A (B)", "A, also called B": two names of one thing. */
function areSynonyms(first: ConceptFacts, second: ConceptFacts): boolean {
  const [a, b] = [escapePattern(first.noun.term), escapePattern(second.noun.term)];
  const aliases = [...first.concept.aliases, ...second.concept.aliases].map((alias) => alias.toLowerCase());
  if (aliases.includes(first.noun.term.toLowerCase()) || aliases.includes(second.noun.term.toLowerCase())) return true;
  const [one, other] = [first.noun.term.toLowerCase(), second.noun.term.toLowerCase()];
  const quotes = [...first.citations, ...second.citations]
    .map((citation) => citation.quote.toLowerCase())
    // A pattern for each pair is dear: hardly any quotation names both.
    .filter((quote) => quote.includes(one) && quote.includes(other));
  if (quotes.length === 0) return false;
  const link = String.raw`(?: or | \((?:also |or )?|, (?:also|or|sometimes|often)? ?(?:called |known as |named )?|, which is also called )(?:an? |the )?`;
  const pattern = new RegExp(`\\b(?:${a}s?${link}${b}|${b}s?${link}${a})\\b`);
  return quotes.some((quote) => pattern.test(quote));
}

/** How alike two concepts are for a comparison: a shared head word, the same kind, the same section, both defined. */
export function likeness(first: ConceptFacts, second: ConceptFacts): number {
  return (
    (lastWord(first) === lastWord(second) ? 3 : 0) +
    (first.kind === second.kind && first.kind !== "thing" ? 2 : 0) +
    (first.concept.sectionId === second.concept.sectionId ? 1 : 0) +
    (second.gloss ? 1.5 : 0) +
    (first.claims.some((claim) => claim.otherConceptId === second.concept.id) ? 2 : 0) +
    second.concept.salience
  );
}

/** Whether a comparison of two concepts means anything: two things, two names, neither a mere property. */
export function areContrastable(first: ConceptFacts, second: ConceptFacts): boolean {
  return isDistinct(first, second) && !areSynonyms(first, second) && !second.noun.one.includes("“");
}

/** The other concepts of the evidence that a comparison with the subject could use, most alike first. */
export function relatedFacts(subject: ConceptFacts, evidence: Evidence, limit: number = 6): ConceptFacts[] {
  return [...evidence.concepts, ...evidence.siblings]
    .filter((concept, index, all) => all.findIndex((other) => other.id === concept.id) === index)
    .slice(0, 24)
    .map((concept) => factsOf(concept, evidence))
    .filter(
      (facts) =>
        facts.concept.id !== subject.concept.id &&
        isDistinct(subject, facts) &&
        !areSynonyms(subject, facts) &&
        !facts.noun.one.includes("“") &&
        facts.citations.length > 0,
    )
    .map((facts) => ({ facts, score: likeness(subject, facts) }))
    .toSorted((a, b) => b.score - a.score || (a.facts.concept.id < b.facts.concept.id ? -1 : 1))
    .slice(0, limit)
    .map(({ facts }) => facts);
}
