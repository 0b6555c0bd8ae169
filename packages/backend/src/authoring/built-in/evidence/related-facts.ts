import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { factsOf, type ConceptFacts } from "./concept-facts.ts";

/** Whether two terms name things that a reader could take for one another and that are not one inside the other. */
function isDistinct(first: ConceptFacts, second: ConceptFacts): boolean {
  const [a, b] = [first.concept.term.toLowerCase(), second.concept.term.toLowerCase()];
  return a !== b && !a.split(" ").every((word) => b.includes(word)) && !b.split(" ").every((word) => a.includes(word));
}

/** How alike two concepts are for a comparison: a shared head word, the same kind, the same section, both defined. */
function likeness(first: ConceptFacts, second: ConceptFacts): number {
  const head = (facts: ConceptFacts) => facts.concept.term.toLowerCase().split(" ").at(-1);
  return (
    (head(first) === head(second) ? 3 : 0) +
    (first.kind === second.kind && first.kind !== "thing" ? 2 : 0) +
    (first.concept.sectionId === second.concept.sectionId ? 1 : 0) +
    (second.gloss ? 1.5 : 0) +
    (first.claims.some((claim) => claim.otherConceptId === second.concept.id) ? 2 : 0) +
    second.concept.salience
  );
}

/** The other concepts of the evidence that a comparison with the subject could use, most alike first. */
export function relatedFacts(subject: ConceptFacts, evidence: Evidence, limit: number = 6): ConceptFacts[] {
  return [...evidence.concepts, ...evidence.siblings]
    .filter((concept, index, all) => all.findIndex((other) => other.id === concept.id) === index)
    .slice(0, 24)
    .map((concept) => factsOf(concept, evidence))
    .filter(
      (facts) => facts.concept.id !== subject.concept.id && isDistinct(subject, facts) && facts.citations.length > 0,
    )
    .map((facts) => ({ facts, score: likeness(subject, facts) }))
    .toSorted((a, b) => b.score - a.score || (a.facts.concept.id < b.facts.concept.id ? -1 : 1))
    .slice(0, limit)
    .map(({ facts }) => facts);
}
