import type { StoredComparison } from "../competitors/compare-with-stored.ts";

/** A comparison as lines of text. */
export function describeComparison(one: StoredComparison): string[] {
  const lone = (sign: string, topics: StoredComparison["gaps"]) =>
    topics.flatMap(({ topic, module, quotation, recommendation }) => [
      `  ${sign} ${topic}${module === null ? "" : ` (${module})`}`,
      `      “${quotation.replaceAll("\n", " ")}”`,
      `      ${recommendation}`,
    ]);
  return [
    `${one.competitor.institution}, ${one.competitor.program}: similarity ${one.similarity} of 100`,
    ...one.parts.map(
      ({ name, value, says }) =>
        `  ${name.padEnd(14)}${(value === null ? "not known" : String(Math.round(value * 100))).padStart(9)}  ${says}`,
    ),
    `Both teach (${one.matches.length})`,
    ...one.matches.map(
      (match) => `  = ${match.theirs}: ours “${match.ours}”, ${match.module ?? "program"} (${match.score})`,
    ),
    `They teach, we do not (${one.gaps.length})`,
    ...lone("-", one.gaps),
    `We teach, they do not (${one.strengths.length})`,
    ...lone("+", one.strengths),
  ];
}
