import type { MatchingItem, OrderingItem } from "../model/assessment.ts";

/** Marks for a matching item: one for each right pair. `chosen`: premise id → response id. */
export function scoreMatching({ premises }: MatchingItem, chosen: ReadonlyMap<string, string>): number {
  return premises.filter(({ id, responseId }) => chosen.get(id) === responseId).length;
}

/**
 * Marks for an ordering item: one for each step that stands directly after the step it follows in the key. Who puts one
 * step too early loses its neighbours' marks and not those of all that come after it.
 */
export function scoreOrdering({ order }: OrderingItem, arranged: readonly string[]): number {
  return order.slice(1).filter((id, at) => {
    const place = arranged.indexOf(id);
    return place > 0 && arranged[place - 1] === order[at];
  }).length;
}
