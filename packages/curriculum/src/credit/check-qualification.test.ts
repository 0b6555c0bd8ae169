import { expect, test } from "vitest";
import { checkQualification } from "./check-qualification.ts";
import type { LevelFramework } from "./level-frameworks.ts";
import { parseLevel } from "./parse-level.ts";

function check(qualificationType: string, levelText: string, framework: LevelFramework, totalHours: number) {
  const level = parseLevel(levelText, framework);
  if (!level.ok) throw new Error(level.problem);
  return checkQualification({ qualificationType, level: level.value, totalHours });
}

test("an RQF Diploma of 120 hours is refused with the size that the name takes", () => {
  expect(check("Diploma", "Level 5", "RQF", 120)).toEqual([
    {
      path: "credits",
      message:
        '"Diploma" in RQF takes at least 370 hours, but the credits give 120 hours (Ofqual, Total Qualification Time Criteria, 2015)',
    },
  ]);
});

test("a provider's own name binds no size", () => {
  expect(check("Professional Certificate", "Level 5", "RQF", 120)).toEqual([]);
});

test("a bachelor's degree does not stand at level 3", () => {
  expect(check("BSc (Hons)", "Level 3", "RQF", 3600)[0]?.path).toBe("level");
});

test("a level in the name must be the program's level", () => {
  expect(check("Level 4 Diploma", "Level 5", "RQF", 400)[0]?.message).toContain("says Level 4");
});

test("a top-up degree binds no size", () => {
  expect(check("BA (Hons) Top-Up", "Level 6", "FHEQ", 1200)).toEqual([]);
});
