import { parseLevel, type ParsedLevel } from "./parse-level.ts";
import { qualificationKind } from "./qualification-kind.ts";
import { qualificationSizeRows, ranksByKind } from "./qualification-sizes.ts";

// "Award", "Level 3 Diploma", "Certificate in Welding": names that the framework regulates by size.
// "Professional Certificate" and the like are the provider's own names and bind no size.
const regulatedName = /^(level \d+ )?(award|certificate|diploma)\b/i;
const ownSizes = new Set(["award", "certificate", "diploma"]);

/** Where a qualification's name disagrees with its level or its size; one sentence each, with the values. */
export function checkQualification(input: {
  qualificationType: string;
  level: ParsedLevel;
  totalHours: number;
}): { path: "level" | "credits"; message: string }[] {
  const { qualificationType, level, totalHours } = input;
  const kind = qualificationKind(qualificationType);
  const faults: { path: "level" | "credits"; message: string }[] = [];
  const ranks = ranksByKind[kind];
  if (ranks && (level.rank < ranks[0] || level.rank > ranks[1])) {
    const span = ranks[0] === ranks[1] ? `EQF level ${ranks[0]}` : `EQF levels ${ranks[0]} to ${ranks[1]}`;
    faults.push({
      path: "level",
      message: `"${qualificationType}" stands at ${span}, but ${level.label} is EQF level ${level.rank}: change the level or the qualification type`,
    });
  }
  const namedLevel = /\blevel (\d+)\b/i.exec(qualificationType)?.[0];
  if (namedLevel) {
    const named = parseLevel(namedLevel, level.framework);
    if (named.ok && named.value.level !== level.level) {
      faults.push({
        path: "level",
        message: `the qualification type "${qualificationType}" says ${namedLevel}, but the level is ${level.label}`,
      });
    }
  }
  const row = qualificationSizeRows.find(
    (candidate) => candidate.kind === kind && candidate.frameworks.includes(level.framework),
  );
  // A top-up starts from credit that was earned before, so its own size says nothing.
  if (
    !row ||
    /\btop-?up\b/i.test(qualificationType) ||
    (ownSizes.has(kind) && !regulatedName.test(qualificationType.trim()))
  )
    return faults;
  const size =
    row.minHours === null
      ? `at most ${row.maxHours}`
      : row.maxHours === null
        ? `at least ${row.minHours}`
        : `${row.minHours} to ${row.maxHours}`;
  if ((row.minHours !== null && totalHours < row.minHours) || (row.maxHours !== null && totalHours > row.maxHours)) {
    faults.push({
      path: "credits",
      message: `"${qualificationType}" in ${level.framework} takes ${size} hours, but the credits give ${totalHours} hours (${row.source}, ${row.date})`,
    });
  }
  return faults;
}
