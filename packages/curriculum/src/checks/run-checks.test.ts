import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { runChecks } from "./run-checks.ts";
import { buildTestCurriculum, testToday } from "./test-curriculum.ts";
import { allMutations } from "./test-curriculum/mutations/all-mutations.ts";

test("a sound curriculum has no findings", () => {
  expect(runChecks(buildTestCurriculum(), { today: testToday })).toEqual([]);
});

test("every check has a fixture that turns it red, and no fixture names an unknown check", () => {
  const checks = catalogue.map((check) => check.id);
  const fixtures = new Set(allMutations.map((mutation) => mutation.check));
  expect([...fixtures].toSorted()).toEqual(checks.toSorted());
});

test("ids of checks are stable names, each used once, with reason and remedy told", () => {
  const ids = catalogue.map((check) => check.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const check of catalogue) {
    expect(check.id).toMatch(/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/);
    expect(check.title.length).toBeGreaterThan(10);
    expect(check.reason).toMatch(/[.?]$/);
    expect(check.remedy).toMatch(/\.$|…$/);
  }
});

describe("each fixture turns its own check red, and no other than those it names", () => {
  test.each(allMutations.map((mutation) => [mutation.check, mutation] as const))(
    "%s",
    (check, { change, also = [] }) => {
      const curriculum = buildTestCurriculum();
      change(curriculum);
      const findings = runChecks(curriculum, { today: testToday });
      const red = new Set(findings.map((finding) => finding.check));
      expect([...red].toSorted()).toEqual([check, ...also].toSorted());
      for (const finding of findings)
        if (check !== "text.broken-value") expect(finding.message).not.toMatch(/undefined|\[object|NaN/);
    },
  );
});

test("the same curriculum has the same findings, byte for byte", () => {
  const curriculum = buildTestCurriculum();
  for (const { change } of allMutations.filter(({ check }) => /^(?:text|citation|source)\./.test(check)))
    change(curriculum);
  const once = JSON.stringify(runChecks(curriculum, { today: testToday }));
  expect(JSON.stringify(runChecks(structuredClone(curriculum), { today: testToday }))).toBe(once);
});

test("some of the checks find what they find among all of them, and the others say nothing", () => {
  const curriculum = buildTestCurriculum();
  for (const { change } of allMutations.filter(({ check }) => /^(?:text|hours)\./.test(check))) change(curriculum);
  const all = runChecks(curriculum, { today: testToday });
  for (const id of new Set(all.map(({ check }) => check))) {
    const alone = runChecks(curriculum, { today: testToday, only: new Set([id]) });
    expect(alone).toEqual(all.filter(({ check }) => check === id));
  }
  expect(runChecks(curriculum, { today: testToday, only: new Set() })).toEqual([]);
});
