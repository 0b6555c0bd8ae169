import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";

/** What a generated program must hold whatever its field, each with what was seen. */
export interface Line {
  says: string;
  holds: boolean;
  seen: string;
}

/** The lines by which a generated program is accepted. */
export function acceptanceLines(curriculum: Curriculum): Line[] {
  const { modules, report, program } = curriculum;
  const figure = (name: string) => report.figures[name] ?? 0;
  const hours = sum(modules.filter((module) => module.kind === "core").map((module) => module.hours));
  const electives = modules.filter((module) => module.kind === "elective").map((module) => module.hours);
  const units = modules.filter((module) => sum(module.units.map((unit) => unit.hours)) !== module.hours);
  const few = (count: (module: Curriculum["modules"][number]) => number, least: number) =>
    modules.filter((module) => count(module) < least).map((module) => module.code);
  const fewOutcomes = few((module) => module.outcomes.length, 3);
  const fewItems = few((module) => module.assessments.filter((item) => item.type === "multiple_choice").length, 5);
  const fewCases = few((module) => module.caseStudies.length, 1);
  const errors = report.findings.filter((finding) => finding.severity === "error");
  const unassessed = notAssessedAtLevel(curriculum);
  return [
    line(
      "hours are exact",
      canMake(electives, program.totalHours - hours) && units.length === 0,
      `${hours} core of ${program.totalHours} h`,
    ),
    line("every module has 3 outcomes or more", fewOutcomes.length === 0, fewOutcomes.join(", ") || "all"),
    line("every module has 5 multiple-choice items or more", fewItems.length === 0, fewItems.join(", ") || "all"),
    line("every module has a case study", fewCases.length === 0, fewCases.join(", ") || "all"),
    line("every outcome is assessed at its level", unassessed.length === 0, unassessed.join(", ") || "all"),
    line("every citation is verbatim", figure("citationsVerbatim") === 1, `${figure("citations")} citations`),
    line(
      "no check of severity error",
      errors.length === 0,
      `${errors.length}: ${[...new Set(errors.map((one) => one.check))].join(", ")}`,
    ),
    line(
      "no item is missing",
      report.missingItems.length === 0,
      report.missingItems.map((item) => item.key).join(", ") || "none",
    ),
    line(
      "key positions are uniform",
      keyPositionChiSquare(curriculum) < chiSquareLimit,
      keyPositionChiSquare(curriculum).toFixed(2),
    ),
    line(
      "the key is the longest option in at most 30 %, in a small bank as far as chance goes",
      figure("keyIsLongest") <= Math.max(0.3, 0.25 + 2 * Math.sqrt((0.25 * 0.75) / figure("multipleChoiceItems"))),
      `${(100 * figure("keyIsLongest")).toFixed(1)} %`,
    ),
  ];
}

/** Whether some of the electives, perhaps none, have exactly these hours. */
function canMake(electives: readonly number[], hours: number): boolean {
  const [first, ...rest] = electives;
  if (first === undefined) return hours === 0;
  return canMake(rest, hours) || canMake(rest, hours - first);
}

// 3 degrees of freedom, p = .05.
const chiSquareLimit = 7.815;

function line(says: string, holds: boolean, seen: string): Line {
  return { says, holds, seen };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function notAssessedAtLevel({ modules }: Curriculum): string[] {
  return modules.flatMap((module) => {
    const assessed = new Set([
      ...module.assessments.map((item) => `${item.outcomeId} ${item.bloomLevel}`),
      ...module.caseStudies.flatMap((study) => study.questions.map((one) => `${one.outcomeId} ${one.bloomLevel}`)),
    ]);
    return module.outcomes
      .filter((outcome) => !assessed.has(`${outcome.id} ${outcome.bloomLevel}`))
      .map((outcome) => outcome.code);
  });
}

function keyPositionChiSquare({ modules }: Curriculum): number {
  const counts = [0, 0, 0, 0];
  for (const item of modules.flatMap((module) => module.assessments)) {
    if (item.type !== "multiple_choice") continue;
    const position = item.options.findIndex((option) => option.correct);
    counts[position] = (counts[position] ?? 0) + 1;
  }
  const expected = sum(counts) / counts.length;
  return sum(counts.map((count) => (count - expected) ** 2 / Math.max(expected, 1)));
}
