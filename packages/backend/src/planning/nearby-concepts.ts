import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { isTestable } from "./testable-concepts.ts";

// What lies further off in the source is another subject.
const mostNearby = 12;

/** Testable concepts of the module's sources that other modules own, those taught nearest to the module first. */
export function nearbyConcepts(module: ModuleDraft, concepts: readonly Concept[]): Concept[] {
  const own = new Set(module.concepts.map(({ id }) => id));
  const span = new Map<string, { from: number; to: number }>();
  for (const { documentId, firstOffset } of [...module.concepts, ...module.units.flatMap((unit) => unit.concepts)]) {
    const known = span.get(documentId);
    span.set(documentId, {
      from: Math.min(known?.from ?? firstOffset, firstOffset),
      to: Math.max(known?.to ?? firstOffset, firstOffset),
    });
  }
  return concepts
    .filter((concept) => span.has(concept.documentId) && !own.has(concept.id) && isTestable(concept))
    .map((concept) => {
      const { from, to } = span.get(concept.documentId) ?? { from: 0, to: 0 };
      return { concept, distance: Math.max(0, from - concept.firstOffset, concept.firstOffset - to) };
    })
    .toSorted(
      (a, b) =>
        a.distance - b.distance ||
        a.concept.firstOffset - b.concept.firstOffset ||
        (a.concept.id < b.concept.id ? -1 : 1),
    )
    .slice(0, mostNearby)
    .map(({ concept }) => concept);
}
