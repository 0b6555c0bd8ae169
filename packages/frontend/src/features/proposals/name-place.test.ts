import { expect, test } from "vitest";
import { namePlace } from "./name-place.ts";

test.each([
  ["stem", "Question"],
  ["options.2.text", "Option 2: text"],
  ["criteria.3", "Criterion 3"],
  ["keyFacts.1", "Key fact 1"],
  ["rubric.lines.1.fullMarks", "Rubric: line 1: full marks"],
  ["title", "Title"],
  ["", "Text"],
])("%s is called “%s”", (place, name) => {
  expect(namePlace(place)).toBe(name);
});
