import { expect, test } from "vitest";
import { buildTestCurriculum } from "../checks/test-curriculum.ts";
import { passages } from "../checks/test-curriculum/passages.ts";
import { multipleChoice } from "../checks/test-curriculum/parts.ts";
import type { AssessmentItem, Difficulty } from "../model/assessment.ts";
import type { BloomLevel } from "../model/bloom-level.ts";
import type { CourseModule } from "../model/curriculum.ts";
import { assemblePapers } from "./assemble-papers.ts";

function question(id: string, outcome: string, level: BloomLevel, difficulty: Difficulty = "medium"): AssessmentItem {
  const answers = ["one", "two", "three", "four"].map((text): [string, string] => [text, `why ${text}`]);
  const links = { outcome, level, concept: "c", passage: passages[0]!.id, keyPosition: 0 };
  return { ...multipleChoice(id, links, `Question ${id}?`, answers), difficulty };
}

function cloze(id: string, outcomeId: string): AssessmentItem {
  const { concept, explanation, citations } = question(id, outcomeId, "Remember");
  const base = { id, outcomeId, bloomLevel: "Remember" as const, difficulty: "easy" as const };
  return { type: "cloze", ...base, concept, explanation, citations, stem: "A _____.", answer: "gap", accepted: [] };
}

function moduleWith(assessments: (outcome: string[]) => AssessmentItem[]): CourseModule {
  const module = buildTestCurriculum().modules[0]!;
  return { ...module, assessments: assessments(module.outcomes.map(({ id }) => id)) };
}

const enough = moduleWith(([one, two]) => [
  question("a", one!, "Remember", "easy"),
  question("b", one!, "Remember", "hard"),
  cloze("g1", one!),
  cloze("g2", one!),
  question("c", two!, "Apply", "hard"),
  question("d", two!, "Apply", "easy"),
  question("e", two!, "Apply", "medium"),
  question("f", two!, "Apply", "medium"),
  question("reserve", two!, "Apply", "hard"),
]);

function idsOf(module: CourseModule): string[][] {
  return assemblePapers(module).papers.map(({ sections }) =>
    sections.flatMap(({ questions }) => questions.map(({ item }) => item.id)),
  );
}

test("two forms share no question and are alike in questions, marks and time for every outcome and level", () => {
  const [first, second] = idsOf(enough);
  expect(first!.filter((id) => second!.includes(id))).toEqual([]);
  const { papers, blueprint } = assemblePapers(enough);
  expect(papers[0]!.marks).toBe(papers[1]!.marks);
  expect(papers[0]!.minutes).toBe(papers[1]!.minutes);
  for (const { inForms } of blueprint) expect(inForms[0]).toEqual(inForms[1]);
});

test("sections go from knowledge to application; their marks and minutes add up, and numbers run through the paper", () => {
  const [paper] = assemblePapers(enough).papers;
  expect(paper!.sections.map(({ letter, title }) => `${letter} ${title}`)).toEqual([
    "A Knowledge and understanding",
    "B Gap texts",
    "C Application and analysis",
  ]);
  expect(paper!.marks).toBe(paper!.sections.reduce((sum, { marks }) => sum + marks, 0));
  expect(paper!.minutes % 5).toBe(0);
  expect(paper!.sections.flatMap(({ questions }) => questions.map(({ number }) => number))).toEqual([1, 2, 3, 4]);
});

test("where two levels have one question each, each form gets one of them, and both count as the lower does", () => {
  const crossed = moduleWith(([one, two, three, four]) => [
    question("a", one!, "Understand"),
    question("b", one!, "Apply"),
    question("c", two!, "Understand"),
    question("d", two!, "Apply"),
    ...[three!, four!].flatMap((outcome) => [
      question(`${outcome}1`, outcome, "Remember"),
      question(`${outcome}2`, outcome, "Remember"),
    ]),
  ]);
  const { papers, shortfalls } = assemblePapers(crossed);
  expect(shortfalls).toEqual([]);
  expect(papers.map(({ marks }) => marks)).toEqual([4, 4]);
  const applied = papers.map(({ sections }) =>
    sections.flatMap(({ questions }) => questions).filter(({ item }) => item.bloomLevel === "Apply"),
  );
  expect(applied.map((questions) => questions.length)).toEqual([1, 1]);
});

test("where an outcome has one question alone there is one paper of all, and the outcome is named", () => {
  const short = moduleWith(([one, two]) => [
    question("a", one!, "Remember"),
    question("c", two!, "Apply"),
    question("d", two!, "Apply"),
  ]);
  const { papers, shortfalls } = assemblePapers(short);
  expect(idsOf(short)).toEqual([["a", "c", "d"]]);
  expect(papers.map(({ form }) => form)).toEqual(["A"]);
  expect(shortfalls).toHaveLength(1);
  expect(shortfalls[0]).toContain(`${short.outcomes[0]!.code} has no two questions of one kind at Remember`);
});

test("a bank of pairs too few for an examination says how many are to be written", () => {
  const few = moduleWith(([one]) => [question("a", one!, "Remember"), question("b", one!, "Remember")]);
  expect(assemblePapers(few).shortfalls).toEqual([
    `${few.code} has questions for two forms of 1: fewer than 4 make no examination. Write 6 more.`,
  ]);
});

test("outcomes that only a task assesses are left to coursework, and a module without questions has no paper", () => {
  const none = moduleWith(() => []);
  const { papers, byCoursework, shortfalls } = assemblePapers(none);
  expect(papers).toEqual([]);
  expect(byCoursework).toEqual(none.outcomes.map(({ id }) => id));
  expect(shortfalls[0]).toContain("no questions");
});

test("the same module gives the same papers", () => {
  expect(assemblePapers(enough)).toEqual(assemblePapers(structuredClone(enough)));
});
