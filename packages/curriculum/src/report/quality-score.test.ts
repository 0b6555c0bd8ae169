import { expect, test } from "vitest";
import { runChecks } from "../checks/run-checks.ts";
import { buildTestCurriculum, testToday } from "../checks/test-curriculum.ts";
import type { Curriculum } from "../model/curriculum.ts";
import { moduleProfiles } from "./module-profiles.ts";
import { qualityScore } from "./quality-score.ts";

const scoreOf = (curriculum: Curriculum) => qualityScore(curriculum, runChecks(curriculum, { today: testToday }));
const sound = () => {
  const curriculum = buildTestCurriculum();
  curriculum.report.figures = { ...curriculum.report.figures, citations: 40, citationsVerbatim: 1, ungrounded: 0 };
  return curriculum;
};
const valueOf = (curriculum: Curriculum, name: string) =>
  scoreOf(curriculum).parts.find((part) => part.name === name)!.value;

test("the weights make a hundred, and a sound curriculum comes near it", () => {
  const { score, parts, held } = scoreOf(sound());
  expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(score).toBeGreaterThanOrEqual(85);
  expect(score).toBeLessThanOrEqual(100);
  expect(held).toBeNull();
});

test("while an error stands the score is held below approval, and says why", () => {
  const curriculum = sound();
  curriculum.modules[0]!.title = curriculum.modules[1]!.title;
  expect(scoreOf(curriculum)).toMatchObject({ score: 59, held: expect.stringMatching(/^1 error stands: /u) });
});

test("each part falls with what it measures, and only then", () => {
  const changes: [string, (curriculum: Curriculum) => void][] = [
    ["Completeness", ({ report }) => report.missingItems.push({ key: "m1.o1", reason: "none" })],
    ["Alignment", ({ modules }) => void (modules[0]!.outcomes[0]!.programOutcomeIds = [])],
    ["Grounding", ({ report }) => void (report.figures["citationsVerbatim"] = 0.5)],
    ["Sources", ({ sources }) => sources.forEach((source) => void (source.credibility.score = 20))],
  ];
  for (const [name, change] of changes) {
    const curriculum = sound();
    const before = valueOf(curriculum, name);
    change(curriculum);
    expect(valueOf(curriculum, name), name).toBeLessThan(before);
  }
  const flawed = sound();
  const item = flawed.modules[0]!.assessments.find((one) => one.type === "multiple_choice")!;
  if (item.type === "multiple_choice") item.options[0]!.text = "All of the above";
  expect(valueOf(flawed, "Assessment")).toBeLessThan(valueOf(sound(), "Assessment"));
});

test("a curriculum without anything scores next to nothing", () => {
  const empty = sound();
  Object.assign(empty, { modules: [], programOutcomes: [], skills: [], glossary: [], sources: [] });
  empty.report.figures = {};
  expect(scoreOf(empty).score).toBeLessThanOrEqual(20);
});

test("hours of a module are contact, readings and the rest, and levels are counted", () => {
  for (const [index, profile] of moduleProfiles(sound()).entries()) {
    const module = sound().modules[index]!;
    expect(profile.contactHours + profile.readingHours + profile.otherHours).toBeCloseTo(module.hours, 5);
    expect(Object.values(profile.levels).reduce((sum, count) => sum + count, 0)).toBe(module.outcomes.length);
  }
});
