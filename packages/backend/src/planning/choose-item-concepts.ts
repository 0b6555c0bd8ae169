import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { conceptKey } from "./rank-concepts.ts";
import { isTestable } from "./testable-concepts.ts";

/** What an item asks about: its concept, and what to fall back on when that gives no sound item, nearest first. */
export interface ItemConcepts {
  concept: Concept;
  alternativeIds: string[];
}

// An author who finds nothing sound in so many concepts finds nothing in more either.
const mostAlternatives = 24;

/**
 * Concepts for a module's items, one entry for each outcome in `asked` (null where the outcome has none). Each item
 * has a concept of its own while there are enough; so have the first fallbacks, or several items that fail would all
 * end at the same one. `nearby` are concepts of neighbouring sections, for when the module's own are used up.
 */
export function chooseItemConcepts(
  module: ModuleDraft,
  outcomes: readonly OutcomeSlot[],
  asked: readonly OutcomeSlot[],
  nearby: readonly Concept[],
): (ItemConcepts | null)[] {
  const subjects = new Set(outcomes.flatMap((outcome) => outcome.conceptIds.slice(0, 1)));
  const near = new Map(outcomes.map((outcome) => [outcome.key, nearestFirst(module, outcome, nearby)]));
  const uses = new Map<string, number>();
  const usesOf = (concept: Concept): number => uses.get(concept.id) ?? 0;
  const own = new Set(module.concepts.map(({ id }) => id));
  const firsts = asked.map((outcome) => {
    const candidates = near.get(outcome.key) ?? [];
    // Another outcome's subject is left to that outcome's items; a concept of elsewhere comes after all of one's own.
    const rank = (concept: Concept): number =>
      2 * usesOf(concept) +
      (concept.id !== outcome.conceptIds[0] && subjects.has(concept.id) ? 1 : 0) +
      (own.has(concept.id) || outcome.conceptIds.includes(concept.id) ? 0 : 3);
    const first = leastOf(candidates, rank);
    if (first) uses.set(first.id, usesOf(first) + 1);
    return first;
  });
  const asFallback = new Map<string, number>();
  return asked.map((outcome, index) => {
    const concept = firsts[index];
    if (!concept) return null;
    const others = (near.get(outcome.key) ?? []).filter(({ id }) => id !== concept.id);
    const spare = others.filter((other) => usesOf(other) === 0);
    const next = leastOf(spare, (other) => (asFallback.get(other.id) ?? 0) + (own.has(other.id) ? 0 : 0.5));
    if (next) asFallback.set(next.id, (asFallback.get(next.id) ?? 0) + 1);
    const ordered = [...(next ? [next] : []), ...spare, ...others];
    return { concept, alternativeIds: [...new Set(ordered.map(({ id }) => id))].slice(0, mostAlternatives) };
  });
}

/** The outcome's own concepts, then those of its unit, of the other units by their distance, of the sections nearby. */
function nearestFirst(module: ModuleDraft, outcome: OutcomeSlot, nearby: readonly Concept[]): Concept[] {
  const subject = outcome.conceptIds[0];
  const home = module.units.findIndex((unit) => unit.concepts.some(({ id }) => id === subject));
  const units = module.units
    .map((unit, index) => ({ unit, distance: Math.abs(index - Math.max(0, home)) }))
    .toSorted((a, b) => a.distance - b.distance);
  const known = [...units.flatMap(({ unit }) => unit.ranked), ...module.concepts, ...module.named, ...nearby];
  const byId = new Map([...module.units.flatMap((unit) => unit.concepts), ...known].map((one) => [one.id, one]));
  const named = outcome.conceptIds.flatMap((id) => byId.get(id) ?? []);
  const seen = new Set<string>();
  return [...named, ...known.filter(isTestable)].filter((concept) => {
    const key = conceptKey(concept);
    return !seen.has(key) && seen.add(key);
  });
}

/** The first of those that cost least. */
function leastOf(concepts: readonly Concept[], costOf: (concept: Concept) => number): Concept | undefined {
  let best: Concept | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const concept of concepts) {
    const cost = costOf(concept);
    if (cost < least) {
      best = concept;
      least = cost;
    }
  }
  return best;
}
