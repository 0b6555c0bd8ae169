import { expect, test } from "vitest";
import { testProgram } from "../test-program.ts";
import { describePlace } from "./describe-place.ts";

test.each([
  ["modules[0]", "BI101"],
  ["modules[0].outcomes[0]", "BI101-LO1"],
  ["modules[0].outcomes[0].text", "BI101-LO1, text"],
  ["modules[0].units[0]", "BI101, units 1"],
  ["modules[0].assessmentScheme[1].itemIds", "BI101, assessment scheme 2, item ids"],
  ["glossary[0].definition", "star schema x, definition"],
  ["program.totalHours", "program, total hours"],
  ["", "Whole program"],
  ["modules[9].outcomes[0]", "modules[9].outcomes[0]"],
])("the path %j reads %j", (path, place) => {
  expect(describePlace(path, testProgram("x"))).toBe(place);
});
