import type { AssessmentItem } from "../model/assessment.ts";
import { bloomRank, type BloomLevel } from "../model/bloom-level.ts";
import type { CourseModule } from "../model/curriculum.ts";
import type { BlueprintRow, ExamPaper, ModulePapers, PaperSection } from "./exam-paper.ts";
import { difficultyRank, marksOf, minutesOf } from "./question-worth.ts";

type Closed = Extract<AssessmentItem, { type: "multiple_choice" | "cloze" }>;

interface Cell {
  outcomeId: string;
  level: BloomLevel;
  items: Closed[];
}

// Fewer questions are no examination: chance decides too much of the result.
const fewestQuestions = 4;
const minuteStep = 5;

/**
 * The examination papers of a module, by its blueprint: each outcome that closed questions assess, at its level. Forms A
 * and B hold as many questions and marks of each outcome and share no question; where the bank is too small for that,
 * there is one paper of all its questions, and what is lacking is named. Tasks and case studies stay coursework: one of
 * a kind cannot stand in two forms. The same module gives the same papers.
 */
export function assemblePapers(module: CourseModule): ModulePapers {
  const closed = module.assessments.filter((item): item is Closed => item.type !== "task");
  const cells = cellsOf(module, closed);
  const shortfalls = findShortfalls(module, cells);
  const dealt = shortfalls.length === 0 ? dealTwo(cells) : [closed];
  const papers = dealt.filter((items) => items.length > 0).map((items, at) => toPaper(at === 0 ? "A" : "B", items));
  return {
    moduleCode: module.code,
    papers,
    blueprint: cells.map((cell) => toRow(cell, papers)),
    shortfalls,
    byCoursework: module.outcomes.filter(({ id }) => !closed.some((item) => item.outcomeId === id)).map(({ id }) => id),
  };
}

/** The questions by outcome and level, in the order of the module's outcomes. */
function cellsOf(module: CourseModule, closed: readonly Closed[]): Cell[] {
  return module.outcomes.flatMap(({ id }) => {
    const byLevel = Map.groupBy(
      closed.filter((item) => item.outcomeId === id),
      (item) => item.bloomLevel,
    );
    return [...byLevel]
      .map(([level, items]) => ({ outcomeId: id, level, items }))
      .toSorted((a, b) => bloomRank(a.level) - bloomRank(b.level));
  });
}

function findShortfalls(module: CourseModule, cells: readonly Cell[]): string[] {
  if (cells.length === 0) return [`${module.code} has no questions that a paper could hold.`];
  const codes = new Map(module.outcomes.map(({ id, code }) => [id, code]));
  const lacking = cells
    .filter(({ items }) => pairsOf(items) === 0)
    .map(
      ({ outcomeId, level }) =>
        `${codes.get(outcomeId)} has no two questions of one kind at ${level}, and two forms need them. Write one more.`,
    );
  if (lacking.length > 0) return lacking;
  const each = sum(cells.map(({ items }) => pairsOf(items)));
  return each >= fewestQuestions
    ? []
    : [
        `${module.code} has questions for two forms of ${each}: fewer than ${fewestQuestions} make no examination. Write ${2 * (fewestQuestions - each)} more.`,
      ];
}

/** Pairs of one kind: a gap text in one form and a choice in the other would not be parallel. */
function pairsOf(items: readonly Closed[]): number {
  return sum([...Map.groupBy(items, ({ type }) => type).values()].map((alike) => Math.floor(alike.length / 2)));
}

/**
 * Pairs of like kind and difficulty, one of each pair to each form; who gets the first changes from pair to pair, so
 * that neither form is the harder. A question without a partner stays out, in reserve.
 */
function dealTwo(cells: readonly Cell[]): [Closed[], Closed[]] {
  const forms: [Closed[], Closed[]] = [[], []];
  let turn = 0;
  for (const alike of cells.flatMap(({ items }) => [...Map.groupBy(items, ({ type }) => type).values()])) {
    const ranked = alike.toSorted((a, b) => difficultyRank[a.difficulty] - difficultyRank[b.difficulty]);
    for (let at = 0; at + 1 < ranked.length; at += 2) {
      forms[turn % 2]!.push(ranked[at]!);
      forms[(turn + 1) % 2]!.push(ranked[at + 1]!);
      turn += 1;
    }
  }
  return forms;
}

const sections: { title: string; holds: (item: Closed) => boolean }[] = [
  {
    title: "Knowledge and understanding",
    holds: (item) => item.type === "multiple_choice" && bloomRank(item.bloomLevel) < bloomRank("Apply"),
  },
  { title: "Gap texts", holds: (item) => item.type === "cloze" },
  {
    title: "Application and analysis",
    holds: (item) => item.type === "multiple_choice" && bloomRank(item.bloomLevel) >= bloomRank("Apply"),
  },
];

function toPaper(form: ExamPaper["form"], items: readonly Closed[]): ExamPaper {
  const filled = sections
    .map(({ title, holds }) => ({ title, held: items.filter(holds) }))
    .filter(({ held }) => held.length > 0);
  let number = 0;
  const printed = filled.map(({ title, held }, at): PaperSection => {
    const questions = held.map((item) => ({ number: (number += 1), item, marks: marksOf(item) }));
    return {
      letter: String.fromCodePoint(65 + at),
      title,
      questions,
      marks: sum(questions.map(({ marks }) => marks)),
      minutes: Math.ceil(sum(held.map(minutesOf))),
    };
  });
  const minutes = sum(printed.map((section) => section.minutes));
  return {
    form,
    sections: printed,
    marks: sum(printed.map(({ marks }) => marks)),
    minutes: Math.ceil(minutes / minuteStep) * minuteStep,
  };
}

function toRow({ outcomeId, level, items }: Cell, papers: readonly ExamPaper[]): BlueprintRow {
  const ids = new Set(items.map(({ id }) => id));
  return {
    outcomeId,
    level,
    inBank: items.length,
    inForms: papers.map((paper) => {
      const held = paper.sections.flatMap(({ questions }) => questions).filter(({ item }) => ids.has(item.id));
      return { questions: held.length, marks: sum(held.map(({ marks }) => marks)) };
    }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
