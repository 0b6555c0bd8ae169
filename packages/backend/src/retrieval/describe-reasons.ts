import type { HitReasons } from "./explain-hit.ts";

const mostTerms = 5;

/** Why a hit ranks where it does, in one line: the points of its words with the fields they stand in, then the rest. */
export function describeReasons({ terms, section, heading, vector }: HitReasons): string {
  const words = terms.slice(0, mostTerms).map(({ term, points, fields, standsFor }) => {
    const named = standsFor === undefined ? term : `${term} for "${standsFor}"`;
    const places = Object.keys(fields).join(", ");
    return `${named} ${points.toFixed(2)}${places === "" ? "" : ` (${places})`}`;
  });
  const left = terms.slice(mostTerms);
  const rest: [string, number][] = [
    [left.length === 1 ? "1 more word" : `${left.length} more words`, left.reduce((sum, one) => sum + one.points, 0)],
    ["its section", section],
    ["its heading", heading],
    ["vector", vector?.points ?? 0],
  ];
  return [
    ...words,
    ...rest.filter(([, points]) => points > 0).map(([name, points]) => `${name} ${points.toFixed(2)}`),
  ].join("; ");
}
