import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";

/** Whether a question can be asked about a concept: without definition and with one mention it gives nothing to ask. */
export function isTestable(concept: Concept): boolean {
  return !isOrganisation(concept) && (concept.definition !== null || concept.passageIds.length >= 2);
}

/** "American Psychological Association": to know of one body is nothing that a module is measured by. */
function isOrganisation({ term, definition }: Concept): boolean {
  return (
    /^\p{Lu}\S*(?: (?:of|for|and|the|on|in|\p{Lu}\S*))+$/u.test(term) &&
    /^(?:an? |the )?(?:\S+ ){0,3}(?:organi[sz]ation|association|agency|company|website|resource|institution|department|bureau)\b/.test(
      definition?.gloss ?? "",
    )
  );
}

// Without a definition, about every second concept gives a sound question.
const undefinedShare = 0.5;

/** How many sound questions so many concepts are good for, each asked about once. */
export function countTestable(concepts: readonly Concept[]): number {
  const defined = concepts.filter((concept) => concept.definition !== null).length;
  const discussed = concepts.filter((concept) => concept.definition === null && isTestable(concept)).length;
  return defined + Math.floor(undefinedShare * discussed);
}
