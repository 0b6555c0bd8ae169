import { expect, test } from "vitest";
import type { TermCandidate } from "./term-candidate.ts";
import { numberOfTerm } from "./term-number.ts";

function seen(counts: Partial<TermCandidate>): TermCandidate {
  return {
    key: "",
    words: 1,
    count: 9,
    alone: 9,
    surfaces: new Map(),
    capitalised: 0,
    midSentence: 9,
    afterIndefinite: 0,
    afterDefinite: 0,
    bare: 0,
    plural: 0,
    chapters: new Map(),
    containers: new Set(),
    acronym: null,
    ...counts,
  };
}

test.each([
  ["addiction", seen({ bare: 11, afterIndefinite: 3, plural: 1 }), "mass"],
  ["stroke", seen({ bare: 22, afterIndefinite: 10 }), "mass"],
  ["diet", seen({ bare: 53, afterIndefinite: 55, plural: 52 }), "singular"],
  ["variable", seen({ plural: 37 }), "singular"],
  ["hippocampus", seen({ afterDefinite: 10 }), "singular"],
] as const)("the text's own use decides: %s", (term, candidate, number) => {
  expect(numberOfTerm(term, candidate)).toBe(number);
});

test.each([
  ["erythropoietin", "a hormone that is released by the kidneys", "mass"],
  ["hematopoiesis", "the formation of blood cells", "mass"],
  ["multiple myeloma", "a blood cancer of plasma cells", "mass"],
  ["hemoglobinopathy", "a group of disorders of hemoglobin", "mass"],
  ["orthopnea", "shortness of breath when lying down", "mass"],
  ["glomerulus", "a cluster of capillaries", "singular"],
  ["allergen", "a substance that triggers an allergy", "singular"],
] as const)("where the text is silent, form and meaning decide: %s", (term, gloss, number) => {
  expect(numberOfTerm(term, null, new Map(), gloss)).toBe(number);
});

test("one bare use does not outweigh a head noun that the text counts", () => {
  const uses = new Map([["angle", { counted: 9, bare: 1 }]]);
  expect(numberOfTerm("costovertebral angle", seen({ bare: 1 }), uses)).toBe("singular");
});
