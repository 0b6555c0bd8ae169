import type { Brief } from "@curriculum/curriculum/model/brief.ts";

export type RequestedModule = Extract<Brief["modules"], readonly unknown[]>[number];

/** The structure that a brief gives; an empty list where it gives a number or nothing. */
export function requestedModules(brief: Brief): RequestedModule[] {
  return Array.isArray(brief.modules) ? brief.modules : [];
}

/** Whether some of the electives, taken together, have exactly these hours. */
export function canChooseHours(electiveHours: readonly number[], hours: number): boolean {
  let reachable = new Set([0]);
  for (const elective of electiveHours) {
    reachable = new Set([...reachable].flatMap((sum) => [sum, sum + elective]));
  }
  return reachable.has(hours);
}
