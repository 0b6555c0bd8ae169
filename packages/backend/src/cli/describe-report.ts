import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { describePlace, describePlacesIn } from "@curriculum/curriculum/report/describe-place.ts";
import { qualityScore } from "@curriculum/curriculum/report/quality-score.ts";
import type { Finding } from "@curriculum/curriculum/model/finding.ts";
import { alignColumns } from "./align-columns.ts";

/** Figures of the kinds of items, and what a kind is called behind its number. */
const itemKinds = {
  multipleChoiceItems: "multiple choice",
  clozeItems: "cloze",
  matchingItems: "matching",
  orderingItems: "ordering",
  tasks: "tasks",
};

/** The quality report as lines for a terminal. */
export function describeReport(curriculum: Curriculum): string[] {
  const { report, program, modules } = curriculum;
  const figure = (name: string) => report.figures[name] ?? 0;
  const kinds = Object.entries(itemKinds).flatMap(([name, says]) =>
    figure(name) > 0 ? [`${figure(name)} ${says}`] : [],
  );
  return [
    "",
    `${program.title}: ${program.qualificationType}, ${program.levelFramework} ${program.qualificationLevel}, ${program.totalHours} hours`,
    ...modules.map(
      (module) =>
        `  ${module.code.padEnd(6)} ${String(module.hours).padStart(4)} h  ${module.title}  (${module.outcomes.length} outcomes, ${module.assessments.length} items, ${module.caseStudies.length} case)`,
    ),
    "",
    `Citations  ${figure("citations")}, ${(100 * figure("citationsVerbatim")).toFixed(1)} % verbatim in their passage; ungrounded ${figure("ungrounded")}`,
    `Items      ${kinds.join(", ")}; the key is the longest option in ${(100 * figure("keyIsLongest")).toFixed(0)} %`,
    `Program    ${figure("programOutcomes")} program outcomes, ${figure("moduleOutcomes")} module outcomes, ${figure("skills")} skills, ${figure("glossaryEntries")} glossary entries`,
    ...(report.missingItems.length > 0
      ? [
          "",
          `Missing    ${report.missingItems.length} items:`,
          ...report.missingItems.map((item) => `  ${item.key}: ${item.reason}`),
        ]
      : []),
    ...(report.leftOutSources ?? []).flatMap(({ title, reason }) => ["", `Left out   “${title}”: ${reason}`]),
    "",
    ...describeQuality(curriculum),
    "",
    ...describeFindings(report.findings, curriculum),
  ];
}

function describeQuality(curriculum: Curriculum): string[] {
  const { score, parts, held } = qualityScore(curriculum, curriculum.report.findings);
  const rows = parts.map(({ name, weight, value, says }) => [
    "",
    name,
    `${Math.round(weight * value)} of ${weight}`,
    says,
  ]);
  return [`Quality    ${score} of 100${held === null ? "" : `: ${held}`}`, ...alignColumns(rows)];
}

/** Findings by severity, errors first, the same check at most three times. */
export function describeFindings(findings: readonly Finding[], curriculum: Curriculum): string[] {
  const lines: string[] = [];
  for (const severity of ["error", "warning", "advice"] as const) {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    lines.push(`${ofSeverity.length} ${severity === "advice" ? "advice" : `${severity}s`}`);
    for (const [check, list] of Map.groupBy(ofSeverity, (finding) => finding.check)) {
      for (const { path, message } of list.slice(0, 3)) {
        lines.push(`  ${check}  ${describePlace(path, curriculum)}: ${describePlacesIn(message, curriculum)}`);
      }
      if (list.length > 3) lines.push(`  ${check}  … and ${list.length - 3} more`);
      if (list[0]) lines.push(`    → ${list[0].remedy}`);
    }
  }
  return lines;
}
