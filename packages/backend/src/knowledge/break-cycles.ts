import type { PrerequisiteLink } from "./prerequisite-links.ts";

/** The links without cycles: taken strongest first, a link that would close a cycle is left out. */
export function breakCycles(links: readonly PrerequisiteLink[]): PrerequisiteLink[] {
  const kept: PrerequisiteLink[] = [];
  const after = new Map<string, string[]>();
  const strongestFirst = links.toSorted(
    (a, b) => b.weight - a.weight || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1),
  );
  for (const link of strongestFirst) {
    if (link.from === link.to || reaches(after, link.to, link.from)) continue;
    kept.push(link);
    const list = after.get(link.from);
    if (list === undefined) after.set(link.from, [link.to]);
    else list.push(link.to);
  }
  return kept;
}

function reaches(after: ReadonlyMap<string, readonly string[]>, start: string, goal: string): boolean {
  const seen = new Set([start]);
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === goal) return true;
    for (const next of after.get(at) ?? [])
      if (!seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
  }
  return false;
}
