import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ConceptFacts } from "./concept-facts.ts";
import { isInside } from "./is-inside.ts";

/**
 * The facts with the claims that stand in these sections, where there are any: what another chapter says of nutrition
 * in pregnancy is no outcome of a module on the kidneys.
 */
export function withOwnClaims(facts: ConceptFacts, sections: readonly string[], evidence: Evidence): ConceptFacts {
  const own = new Set(
    evidence.passages
      .filter((passage) => isInside(`${passage.documentId}#${passage.sectionId}`, sections))
      .map((passage) => passage.id),
  );
  const claims = facts.claims.filter(({ citation }) => own.has(citation.passageId));
  return claims.length === 0 ? facts : { ...facts, claims };
}
