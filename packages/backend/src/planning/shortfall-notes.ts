import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { ModulePlan } from "@curriculum/curriculum/model/plan.ts";
import { fewestSupplementary } from "./plan-readings.ts";

/** Where modules have fewer outcomes, questions or readings than asked or usual, and what to do about it. */
export function shortfallNotes(modules: readonly ModulePlan[], brief: Brief): string[] {
  return [...modules.flatMap((module) => contentNotes(module, brief)), ...readingNotes(modules)];
}

function contentNotes(module: ModulePlan, brief: Brief): string[] {
  const questions = module.items.filter((item) => item.type === "multiple_choice").length;
  return [
    { count: module.outcomes.length, asked: brief.outcomesPerModule, what: "outcomes" },
    { count: questions, asked: brief.questionsPerModule, what: "multiple-choice questions" },
  ]
    .filter(({ count, asked }) => count < asked)
    .map(
      ({ count, asked, what }) =>
        `"${module.title}" has ${count} of ${asked} ${what}, as its sources teach too few concepts: add a source on it.`,
    );
}

function readingNotes(modules: readonly ModulePlan[]): string[] {
  const short = modules.filter(
    (module) => module.readings.filter((reading) => reading.kind === "supplementary").length < fewestSupplementary,
  );
  if (short.length === 0) return [];
  const documents = new Set(modules.flatMap((module) => module.readings.map((reading) => reading.documentId)));
  const reason =
    documents.size === 1
      ? "the library has one source, and its other sections treat other subjects"
      : "no other source of the library treats the subject";
  return [
    `Fewer than ${fewestSupplementary} supplementary readings for ${short.map(({ title }) => `"${title}"`).join("; ")}: ${reason}, or own-study time is used up. Add sources on ${short.length === 1 ? "it" : "them"}.`,
  ];
}
