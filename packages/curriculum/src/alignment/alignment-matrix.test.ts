import { expect, test } from "vitest";
import { buildTestCurriculum } from "../checks/test-curriculum.ts";
import { alignmentMatrix, servedBy } from "./alignment-matrix.ts";

test("every outcome has its program outcomes, assessments, readings and skills from the links alone", () => {
  const row = alignmentMatrix(buildTestCurriculum()).find(({ outcomeCode }) => outcomeCode === "SB101-LO5");
  expect(row).toEqual({
    moduleCode: "SB101",
    outcomeId: "sb101-lo5",
    outcomeCode: "SB101-LO5",
    programOutcomeCodes: ["PO2"],
    assessments: [
      { id: "sb101-q5", kind: "multiple_choice", bloomLevel: "Apply", artefact: null },
      { id: "sb101-c1-q1", kind: "case_question", bloomLevel: "Apply", artefact: null },
    ],
    weight: 40,
    readingIds: [],
    skillIds: ["skill-schedule"],
  });
});

test("program outcomes list the module outcomes that serve them, in teaching order", () => {
  expect(servedBy(buildTestCurriculum()).get("PO3")).toEqual(["SB102-LO1", "SB102-LO2"]);
});

test("the weights of a module's outcomes make 100", () => {
  const rows = alignmentMatrix(buildTestCurriculum()).filter(({ moduleCode }) => moduleCode === "SB102");
  expect(rows.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 0);
});
