import { expect, test } from "vitest";
import { holdsFormula, trimGloss } from "./trim-gloss.ts";

test.each([
  [
    "a property of an entity, such as a customer's postcode, and becomes a column",
    "a property of an entity, such as a customer's postcode",
  ],
  [
    "an organization that promotes trade, makes loans, and acts as a lender",
    "an organization that promotes trade, makes loans, and acts as a lender",
  ],
  ["a quick way to graph data and gives an exact picture", "a quick way to graph data"],
  ["a procedure for fitting a straight line of the form ŷ = a + bx to data", "a procedure for fitting a straight line"],
  [
    "P(A|B) is the probability that event A will occur given that B has",
    "the probability that event A will occur given that B has",
  ],
])("what says more than what the thing is falls away: %s", (raw, trimmed) => {
  expect(trimGloss(raw)).toBe(trimmed);
});

test("a meaning that is left with next to nothing is none", () => {
  expect(trimGloss("an experiment with the following properties: There are one or more trials")).toBe("");
});

test("a broken formula is seen", () => {
  expect(holdsFormula("a variable with pdf f(x) = 1 σ 2π e –(x – μ)")).toBe(true);
  expect(holdsFormula("a well-known, long-term measure")).toBe(false);
});
