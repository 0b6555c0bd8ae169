import type { AssessmentItem } from "../model/assessment.ts";
import { bloomRank, type BloomLevel } from "../model/bloom-level.ts";
import type { CourseModule } from "../model/curriculum.ts";
import type { BlueprintRow, ExamPaper, ModulePapers, PaperSection } from "./exam-paper.ts";
import { difficultyRank, marksOf, minutesOf } from "./question-worth.ts";

type Closed = Extract<AssessmentItem, { type: "multiple_choice" | "cloze" }>;

/** A question as it is set, with what it counts for. */
interface Dealt {
  item: Closed;
  marks: number;
}

interface Cell {
  outcomeId: string;
  level: BloomLevel;
  items: Closed[];
}

// Fewer questions are no examination: chance decides too much of the result.
const fewestQuestions = 4;
const minuteStep = 5;

/**
 * The examination papers of a module, by its blueprint: each outcome that closed questions assess, at the levels that they
 * ask for. Forms A and B hold as many questions and marks of each outcome and share no question; where the bank is too
 * small for that, there is one paper of all its questions, and what is lacking is named. Tasks, case studies, matching and ordering
 * stay coursework and practice: one of a kind cannot stand in two forms. The same module gives the same papers.
 */
export function assemblePapers(module: CourseModule): ModulePapers {
  const closed = module.assessments.filter(
    (item): item is Closed => item.type === "multiple_choice" || item.type === "cloze",
  );
  const cells = cellsOf(module, closed);
  const pairs = pairUp(closed, module);
  const shortfalls = findShortfalls(module, cells, pairs);
  const all = closed.map((item) => ({ item, marks: marksOf(item) }));
  const dealt = shortfalls.length === 0 ? dealTwo(pairs) : [all];
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

function findShortfalls(module: CourseModule, cells: readonly Cell[], pairs: readonly Pair[]): string[] {
  if (cells.length === 0) return [`${module.code} has no questions that a paper could hold.`];
  const codes = new Map(module.outcomes.map(({ id, code }) => [id, code]));
  const paired = new Set(pairs.map(([{ outcomeId }]) => outcomeId));
  const lacking = cells
    .filter(({ outcomeId }, at) => !paired.has(outcomeId) && outcomeId !== cells[at - 1]?.outcomeId)
    .map(
      ({ outcomeId, level }) =>
        `${codes.get(outcomeId)} has no two questions of one kind at ${level}, and two forms need them. Write one more.`,
    );
  if (lacking.length > 0) return lacking;
  return pairs.length >= fewestQuestions
    ? []
    : [
        `${module.code} has questions for two forms of ${pairs.length}: fewer than ${fewestQuestions} make no examination. Write ${2 * (fewestQuestions - pairs.length)} more.`,
      ];
}

/** Two questions of one outcome and kind, one for each form, the lower level or the easier one first. */
type Pair = [Closed, Closed];

/**
 * The questions two by two, by outcome and kind: a gap text in one form and a choice in the other would not be parallel.
 * Those of one level first; where each of two levels is left with one, these two. What has no partner stays in reserve.
 */
function pairUp(closed: readonly Closed[], { outcomes }: CourseModule): Pair[] {
  return outcomes.flatMap(({ id }) => {
    const own = closed.filter(({ outcomeId }) => outcomeId === id);
    return [...Map.groupBy(own, ({ type }) => type).values()].flatMap((alike) => {
      const ranked = alike.toSorted(
        (a, b) =>
          bloomRank(a.bloomLevel) - bloomRank(b.bloomLevel) ||
          difficultyRank[a.difficulty] - difficultyRank[b.difficulty],
      );
      const levels = [...Map.groupBy(ranked, ({ bloomLevel }) => bloomLevel).values()];
      const left = levels.flatMap((items) => (items.length % 2 === 0 ? [] : items.slice(-1)));
      return [...levels, left].flatMap((items): Pair[] =>
        items.flatMap((item, at): Pair[] => (at % 2 === 1 ? [[items[at - 1]!, item]] : [])),
      );
    });
  });
}

/**
 * One of each pair to each form. Both count as much as the lower of them, so that no form is worth more; who gets the
 * first changes from pair to pair, among pairs of one level and among the others, so that neither form is the harder.
 */
function dealTwo(pairs: readonly Pair[]): [Dealt[], Dealt[]] {
  const forms: [Dealt[], Dealt[]] = [[], []];
  const turns = { even: 0, crossed: 0 };
  for (const [lower, higher] of pairs) {
    const marks = Math.min(marksOf(lower), marksOf(higher));
    const turn = turns[lower.bloomLevel === higher.bloomLevel ? "even" : "crossed"]++;
    forms[turn % 2]!.push({ item: lower, marks });
    forms[(turn + 1) % 2]!.push({ item: higher, marks });
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

function toPaper(form: ExamPaper["form"], dealt: readonly Dealt[]): ExamPaper {
  const filled = sections
    .map(({ title, holds }) => ({ title, held: dealt.filter(({ item }) => holds(item)) }))
    .filter(({ held }) => held.length > 0);
  let number = 0;
  const printed = filled.map(({ title, held }, at): PaperSection => {
    const questions = held.map(({ item, marks }) => ({ number: (number += 1), item, marks }));
    return {
      letter: String.fromCodePoint(65 + at),
      title,
      questions,
      marks: sum(questions.map(({ marks }) => marks)),
      minutes: Math.ceil(sum(held.map(({ item }) => minutesOf(item)))),
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
