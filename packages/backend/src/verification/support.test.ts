import { expect, test } from "vitest";
import { scoreSupport } from "./support.ts";

const passage = "A fact table holds 12 measures for each sale. It does not hold names of customers.";

test("a statement in the words of its passage is carried", () => {
  expect(scoreSupport("A fact table holds measures for each sale.", passage)).toBe(1);
});

test("a statement on other matter is not carried", () => {
  expect(scoreSupport("Wages rise with productivity.", passage)).toBe(0);
});

test("a figure that the passage does not hold counts as an invention", () => {
  expect(scoreSupport("A fact table holds 15 measures for each sale.", passage)).toBeLessThan(0.34);
});

test("the same words with the opposite sign are not carried", () => {
  expect(scoreSupport("A fact table does not hold measures for each sale.", passage)).toBeLessThan(0.5);
  expect(scoreSupport("It holds names of customers.", passage)).toBeLessThan(0.5);
});
