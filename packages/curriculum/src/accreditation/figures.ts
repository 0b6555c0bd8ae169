import { alignmentMatrix, rowsAtLevel } from "../alignment/alignment-matrix.ts";
import { creditFrameworkRow } from "../credit/program-hours.ts";
import type { Curriculum } from "../model/curriculum.ts";

export const figureKeys = [
  "total-credits",
  "total-hours",
  "hours-per-credit",
  "contact-share",
  "contact-hours-per-credit",
  "own-hours-per-credit",
  "modules",
  "smallest-module-credits",
  "program-outcomes",
  "fewest-outcomes-of-a-module",
  "most-outcomes-of-a-module",
  "outcomes-serving-share",
  "outcomes-assessed-share",
  "outcomes-assessed-at-level-share",
  "outcomes-with-reading-share",
  "outcomes-with-skill-share",
  "higher-order-share",
  "lowest-pass-mark",
  "sources",
  "citations-verbatim-share",
] as const;
export type FigureKey = (typeof figureKeys)[number];

const share = <T>(values: readonly T[], holds: (value: T) => boolean): number =>
  values.length === 0 ? 0 : values.filter(holds).length / values.length;

const higherOrder = new Set(["Analyze", "Evaluate", "Create"]);

interface FigureRow {
  /** In words, as it reads before "is 0.3". */
  name: string;
  isShare?: true;
  of: (curriculum: Curriculum) => number;
}

const outcomes = (curriculum: Curriculum) => curriculum.modules.flatMap((module) => module.outcomes);

/** Figures that criteria set bounds to, each computed from the rows of the curriculum. */
export const figureRows: Readonly<Record<FigureKey, FigureRow>> = {
  "total-credits": { name: "The number of credits", of: ({ program }) => program.totalCredits },
  "total-hours": { name: "The number of learning hours", of: ({ program }) => program.totalHours },
  "hours-per-credit": {
    name: "The number of learning hours for each credit",
    of: ({ program }) => program.totalHours / program.totalCredits,
  },
  "contact-share": {
    name: "The share of contact hours",
    isShare: true,
    of: ({ program }) => program.contactHours / program.totalHours,
  },
  "contact-hours-per-credit": {
    name: "The number of contact hours for each credit",
    of: ({ program }) => program.contactHours / program.totalCredits,
  },
  "own-hours-per-credit": {
    name: "The number of hours of own study for each credit",
    of: ({ program }) => (program.totalHours - program.contactHours) / program.totalCredits,
  },
  modules: { name: "The number of modules", of: ({ modules }) => modules.length },
  "smallest-module-credits": {
    name: "The size of the smallest module in credits",
    of: ({ modules, program }) =>
      Math.min(...modules.map((module) => module.hours)) / creditFrameworkRow(program.creditFramework).hoursPerCredit,
  },
  "program-outcomes": { name: "The number of program outcomes", of: ({ programOutcomes }) => programOutcomes.length },
  "fewest-outcomes-of-a-module": {
    name: "The fewest outcomes of a module",
    of: ({ modules }) => Math.min(...modules.map((module) => module.outcomes.length)),
  },
  "most-outcomes-of-a-module": {
    name: "The most outcomes of a module",
    of: ({ modules }) => Math.max(...modules.map((module) => module.outcomes.length)),
  },
  "outcomes-serving-share": {
    name: "The share of module outcomes that serve a program outcome",
    isShare: true,
    of: (curriculum) => share(alignmentMatrix(curriculum), (row) => row.programOutcomeCodes.length > 0),
  },
  "outcomes-assessed-share": {
    name: "The share of module outcomes that are assessed",
    isShare: true,
    of: (curriculum) => share(alignmentMatrix(curriculum), (row) => row.assessments.length > 0),
  },
  "outcomes-assessed-at-level-share": {
    name: "The share of module outcomes that are assessed at their own level",
    isShare: true,
    of: (curriculum) => {
      const rows = alignmentMatrix(curriculum);
      return rows.length === 0 ? 0 : rowsAtLevel(curriculum, rows).length / rows.length;
    },
  },
  "outcomes-with-reading-share": {
    name: "The share of module outcomes that a reading supports",
    isShare: true,
    of: (curriculum) => share(alignmentMatrix(curriculum), (row) => row.readingIds.length > 0),
  },
  "outcomes-with-skill-share": {
    name: "The share of module outcomes that a skill rests on",
    isShare: true,
    of: (curriculum) => share(alignmentMatrix(curriculum), (row) => row.skillIds.length > 0),
  },
  "higher-order-share": {
    name: "The share of module outcomes at Analyze, Evaluate or Create",
    isShare: true,
    of: (curriculum) => share(outcomes(curriculum), ({ bloomLevel }) => higherOrder.has(bloomLevel)),
  },
  "lowest-pass-mark": {
    name: "The lowest pass mark of an assessment, in percent",
    of: ({ modules, program }) =>
      Math.min(
        program.passMark,
        ...modules.flatMap((module) => module.assessmentScheme.map((element) => element.passMark)),
      ),
  },
  sources: { name: "The number of sources", of: (curriculum) => curriculum.sources.length },
  "citations-verbatim-share": {
    name: "The share of citations that stand word for word in their passage",
    isShare: true,
    of: ({ report }) => report.figures["citationsVerbatim"] ?? 0,
  },
};

/** "30 %", "25", "3.75". */
export function printFigure(key: FigureKey, value: number): string {
  if (!Number.isFinite(value)) return "nothing";
  if (figureRows[key].isShare) return `${Math.round(value * 1000) / 10} %`;
  return (Math.round(value * 100) / 100).toLocaleString("en-GB");
}
