import type { Scored } from "../select-best.ts";

/** How many documents the hits of a topic must come from, where the library has them, and may come from. */
export interface SourceBounds {
  least: number;
  most: number;
}

// A passage of another source with half the points of the best says about as much of the subject; with less it shares a
// word or two.
const relevantShare = 0.5;

/**
 * Chooses `limit` of the candidates, best first, from at most `most` documents and from at least `least` where so many
 * hold a relevant passage: a further document's best passage then takes the place of the last hit of a document that has
 * others. Scores and their order stay.
 */
export function addSources(
  candidates: readonly Scored[],
  documentOf: (passage: number) => number,
  { least, most }: SourceBounds,
  limit: number,
): Scored[] {
  const documents = new Set<number>();
  const chosen: Scored[] = [];
  for (const hit of candidates) {
    if (chosen.length === limit) break;
    const document = documentOf(hit.number);
    if (!documents.has(document) && documents.size === most) continue;
    documents.add(document);
    chosen.push(hit);
  }
  const relevant = (chosen[0]?.score ?? 0) * relevantShare;
  for (const hit of candidates) {
    if (documents.size >= Math.min(least, limit) || hit.score < relevant) break;
    if (documents.has(documentOf(hit.number))) continue;
    const spare = chosen.length < limit ? -1 : chosen.findLastIndex((one) => hasOthers(one, chosen, documentOf));
    if (chosen.length === limit) chosen.splice(spare, 1);
    chosen.push(hit);
    documents.add(documentOf(hit.number));
  }
  return chosen.toSorted((a, b) => b.score - a.score || a.number - b.number);
}

function hasOthers(hit: Scored, chosen: readonly Scored[], documentOf: (passage: number) => number): boolean {
  return chosen.some((one) => one !== hit && documentOf(one.number) === documentOf(hit.number));
}
