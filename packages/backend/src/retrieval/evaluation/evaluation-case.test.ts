import { expect, test } from "vitest";
import { buildIndex } from "../build-index.ts";
import { isWithin, splitCases } from "./evaluation-case.ts";
import type { EvaluationCase } from "./evaluation-case.ts";

const index = buildIndex(
  Array.from({ length: 200 }, (_, number) => ({
    id: `p${number}`,
    documentId: "d",
    sectionId: String(number),
    sectionPath: [],
    documentTitle: "",
    text: `subject ${number}`,
  })),
);
const cases = Array.from({ length: 900 }, (_, number): EvaluationCase => {
  const kind = number % 3 === 0 ? "question" : "objective";
  return { kind, text: `Describe subject ${number}`, section: `d#${number % 220}` };
});

test("no section stands on both sides, and both sides are about as large", () => {
  const { learn, report } = splitCases(cases, index);
  const learned = new Set(learn.map(({ section }) => section));
  expect(report.some(({ section }) => learned.has(section))).toBe(false);
  expect(Math.abs(learn.length - report.length)).toBeLessThan(200);
});

test("cases whose section holds no passage are left out: nobody could find it", () => {
  const { learn, report } = splitCases(cases, index);
  expect([...learn, ...report].every(({ section }) => Number(section.slice(2)) < 200)).toBe(true);
});

test("the same cases in another order give the same halves", () => {
  expect(splitCases(cases.toReversed(), index)).toEqual(splitCases(cases, index));
});

test("of very many a fixed choice of a thousand each is taken", () => {
  const many = Array.from({ length: 3_000 }, (_, number) => ({
    ...cases[1]!,
    text: `t${number}`,
    section: `d#${number % 200}`,
  }));
  const { learn, report } = splitCases(many, index);
  expect(learn.length + report.length).toBe(1_000);
});

test("a chapter is answered by the sections under it, and stands on the side of its sections", () => {
  const sections = ["1", "1.2", "2", "12"].map((id) => `d#${id}`);
  expect(sections.map((section) => isWithin(section, "d#1"))).toEqual([true, true, false, false]);
  const nested = buildIndex(
    Array.from({ length: 20 }, (_, number) => ({
      id: `n${number}`,
      documentId: "d",
      sectionId: `${number}.1.1`,
      sectionPath: [],
      documentTitle: "",
      text: "subject",
    })),
  );
  const both = Array.from({ length: 20 }, (_, number) =>
    [`${number}`, `${number}.1`].map((id): EvaluationCase => ({ kind: "question", text: id, section: `d#${id}` })),
  ).flat();
  const { learn, report } = splitCases(both, nested);
  expect(learn.length + report.length).toBe(40);
  expect(learn.length % 2).toBe(0);
  expect(report.length).toBeGreaterThan(0);
});
