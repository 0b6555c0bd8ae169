import { creditFrameworkRow } from "@curriculum/curriculum/credit/program-hours.ts";
import type { AssessmentElement, MarkLine } from "@curriculum/curriculum/model/assessment.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Program } from "@curriculum/curriculum/model/curriculum.ts";
import type { DocumentContext } from "./document-context.ts";

export const elementKindNames: Record<AssessmentElement["kind"], string> = {
  quiz: "Quiz",
  case_study: "Case study",
  task: "Task",
  exam: "Examination",
};

export const deliveryNames: Record<Program["delivery"], string> = {
  "in-person": "In person",
  blended: "Blended",
  online: "Online",
  "self-study": "Self-study",
};

/** The stored level is American; British documents say "Analyse". */
export function bloomName(level: BloomLevel, context: DocumentContext): string {
  return context.spell(level === "Analyze" ? "Analyse" : level);
}

/** "3 hours", "1 hour". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? singular : plural}`;
}

/** A module's credits: its hours in the program's framework, with at most two decimals. */
export function creditsOf(hours: number, program: Program): string {
  const credits = hours / creditFrameworkRow(program.creditFramework).hoursPerCredit;
  return String(Math.round(credits * 100) / 100);
}

/** "Level 5 (RQF)". */
export function levelName(program: Program): string {
  const level = program.qualificationLevel;
  return level.includes(program.levelFramework) ? level : `${level} (${program.levelFramework})`;
}

export function sumMarks(ledger: readonly MarkLine[]): number {
  return ledger.reduce((sum, line) => sum + line.marks, 0);
}

/** "18 March 2026", or the text itself when it is no ISO date. */
export function longDate(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** "a1b2" → "A1b2", the rest untouched. */
export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
