import { expect, test } from "vitest";
import { buildTestCurriculum } from "../checks/test-curriculum.ts";
import { allMutations } from "../checks/test-curriculum/mutations/all-mutations.ts";
import { runChecks } from "../checks/run-checks.ts";
import { testToday } from "../checks/test-curriculum.ts";
import { describePlace, describePlacesIn, findPlace } from "./describe-place.ts";

const curriculum = buildTestCurriculum();
const [first] = curriculum.modules;
const code = first!.code;

test.each([
  ["modules[0]", code],
  ["modules[0].hours", `${code}, hours`],
  ["modules[0].outcomes[0]", first!.outcomes[0]!.code],
  ["modules[0].outcomes[0].text", first!.outcomes[0]!.code],
  ["modules[0].outcomes[0].criteria[1]", `${first!.outcomes[0]!.code}, criterion 2`],
  ["modules[0].units[0]", `${code}, unit “${first!.units[0]!.title}”`],
  ["modules[0].assessments[1].stem", `${code}, question 2`],
  ["modules[0].assessments[0].options[2].rationale", `${code}, question 1, option C, rationale`],
  ["modules[0].caseStudies[0].questions[0].citations[0]", `${code}, case study 1, question 1, citation 1`],
  ["modules[0].assessmentScheme[1].itemIds", `${code}, part of the assessment 2, item ids`],
  ["glossary[0].definition", curriculum.glossary[0]!.term],
  ["skills[0].kpis[0]", `skill “${curriculum.skills[0]!.name}”, measure 1`],
  ["programOutcomes[0]", curriculum.programOutcomes[0]!.code],
  [
    "program.specification[0].paragraphs[0].text",
    `program, ${curriculum.program.specification[0]!.title}, paragraph 1`,
  ],
  ["program.totalHours", "program, total hours"],
  ["", "whole program"],
  ["modules[9].outcomes[0]", "modules[9].outcomes[0]"],
])("the path %j reads %j", (path, place) => {
  expect(describePlace(path, curriculum)).toBe(place);
});

test("a place tells its page and what stands there", () => {
  const item = first!.assessments[1]!;
  expect(findPlace("modules[0].assessments[1].stem", curriculum)).toMatchObject({
    page: "module",
    moduleCode: code,
    itemId: item.id,
  });
  const study = first!.caseStudies[0]!;
  expect(findPlace("modules[0].caseStudies[0].questions[0]", curriculum).itemId).toBe(study.id);
  expect(findPlace("program.specification[0]", curriculum)).toMatchObject({ page: "program", itemId: null });
  expect(findPlace("skills[0]", curriculum)).toMatchObject({ page: "skills", itemId: curriculum.skills[0]!.id });
  expect(findPlace("modules[9]", curriculum)).toMatchObject({ page: null, moduleCode: null, itemId: null });
});

test("paths in a message are named, and nothing else is touched", () => {
  expect(describePlacesIn("“x” is also asked at modules[0].assessments[1].stem.", curriculum)).toBe(
    `“x” is also asked at ${code}, question 2.`,
  );
  expect(describePlacesIn("“modules” holds rows[3].", curriculum)).toBe("“modules” holds rows[3].");
});

test("no finding of any check is told with a path where its place can be named", () => {
  for (const { change } of allMutations) {
    const changed = buildTestCurriculum();
    change(changed);
    for (const { path, message } of runChecks(changed, { today: testToday })) {
      expect(describePlace(path, changed)).not.toMatch(/[[\]]|\.\w/);
      expect(describePlacesIn(message, changed)).not.toMatch(/modules\[/);
    }
  }
});
