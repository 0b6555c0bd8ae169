import { leadingVerb } from "@curriculum/curriculum/bloom/leading-verb.ts";
import type { CourseModule, Reading } from "@curriculum/curriculum/model/curriculum.ts";
import type { ModuleOutcome } from "@curriculum/curriculum/model/outcome.ts";
import { buildCase, buildQuestion, buildTask } from "./build-assessments.ts";
import type { ModuleText, OutcomeText } from "./module-text.ts";
import { quotePassage, seedSource, sourceId } from "./quote-passage.ts";
import { seedId } from "./seed-id.ts";

/** 120 hours in six modules alike; three tenths of them are taught, the usual share of blended delivery. */
const hours = 20;
const contactHours = 6;
const coreReadings = 3;
/** Words a minute at this level: 200, slowed by the factor 1.2. */
const minutesPerWord = 1.2 / 200;

/** A module of the model from its texts; ids are derived from its code. */
export function buildModule(text: ModuleText): CourseModule {
  const question = buildQuestion(text);
  const task = buildTask(text);
  const study = buildCase(text);
  const element = (
    key: string,
    title: string,
    kind: "quiz" | "case_study" | "task",
    weight: number,
    itemId: string,
  ) => ({
    id: seedId(text.code, "scheme", key),
    title,
    kind,
    weight,
    passMark: 60,
    itemIds: [itemId],
  });
  return {
    id: seedId("module", text.code),
    code: text.code,
    title: text.title,
    kind: "core",
    sequenceOrder: text.sequenceOrder,
    hours,
    contactHours,
    prerequisites: [...text.prerequisites],
    aim: { text: text.aim[0], basis: "evidence", citations: [quotePassage(text.aim[1])] },
    indicativeContent: text.content.map(([said, from]) => ({
      text: said,
      basis: "evidence",
      citations: [quotePassage(from)],
    })),
    units: text.units.map((unit, index) => ({
      id: seedId(text.code, "unit", String(index + 1)),
      title: unit.title,
      sequenceOrder: index + 1,
      hours: hours / text.units.length,
      topics: [...unit.topics],
      citations: [quotePassage(unit.from)],
    })),
    outcomes: text.outcomes.map((outcome, index) => buildOutcome(text, outcome, index + 1)),
    assessmentScheme: [
      element("quiz", "Entry quiz", "quiz", 20, question.id),
      element("case", "Case study", "case_study", 45, study.id),
      element("task", task.artefact, "task", 35, task.id),
    ],
    assessments: [question, task],
    caseStudies: [study],
    readings: text.readings.map((_, index) => buildReading(text, index)),
  };
}

function buildOutcome({ code, task }: ModuleText, outcome: OutcomeText, number: number): ModuleOutcome {
  return {
    id: seedId(code, "outcome", String(number)),
    code: `${code}-LO${number}`,
    text: outcome.text,
    verb: leadingVerb(outcome.text),
    bloomLevel: outcome.level,
    class: outcome.level === "Remember" || outcome.level === "Understand" ? "Knowledge" : "Skill",
    criteria: [...outcome.criteria],
    evidence: { kind: task.outcome === number ? "task" : "scenario", artefact: null },
    concepts: [outcome.concept],
    programOutcomeIds: outcome.serves.map((served) => seedId("program-outcome", String(served))),
    basis: "evidence",
    citations: [quotePassage(outcome.from)],
  };
}

function buildReading({ code, readings, outcomes }: ModuleText, index: number): Reading {
  const [key, chapter, section] = readings[index]!;
  const { title, sections } = seedSource(key).chapters[chapter]!;
  const [name, words] = sections[section]!;
  return {
    id: seedId(code, "reading", String(index + 1)),
    sourceId: sourceId(key),
    kind: index < coreReadings ? "core" : "supplementary",
    section: `${title} > ${name}`,
    pages: null,
    words,
    minutes: Math.round(words * minutesPerWord),
    // Readings prepare the outcomes in their order.
    outcomeIds: [seedId(code, "outcome", String((index % outcomes.length) + 1))],
    citations: [],
  };
}
