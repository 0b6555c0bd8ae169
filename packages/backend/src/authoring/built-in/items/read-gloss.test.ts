import { expect, test } from "vitest";
import { evidenceOf } from "./evidence-fixture.ts";
import { readGloss } from "./read-gloss.ts";

function formOf(gloss: string) {
  return readGloss(evidenceOf([{ term: "subject", gloss }]).concepts[0]!, new Set())?.form ?? null;
}

test.each([
  ["a disease in which the lining of the gut becomes inflamed, dies", null],
  ["the value that is the median of the of the lower half of the data", "nominal"],
  ["an infant with no known medical condition suddenly dies during sleep", "clause"],
  ["things that are alike tend to be grouped together by the eye", "clause"],
  ["processes complaints of workers, issues regulations, and disseminates information", "predicate"],
  ["using the least amount of resources to reach the goals of a firm", "gerund"],
  ["a manager’s activities as an entrepreneur, negotiator or resource allocator", "plural"],
])("“%s” reads as %s", (gloss, form) => {
  expect(formOf(gloss)).toBe(form);
});
