import { expect, test } from "vitest";
import { outcomeTerms, queryTerms, withoutOutcomeVerbs } from "./query-terms.ts";

test.each([
  ["Describe the design of a ledger", "the design of a ledger"],
  ["Identify, compare and evaluate test plans", "and test plans"],
  ["Critically evaluate test plans", "Critically test plans"],
  ["By the end of this unit, students will be able to explain demand", "demand"],
  ["You will be able to apply the model and interpret it", "the model and it"],
])("%s is searched by: %s", (outcome, left) => {
  expect(withoutOutcomeVerbs(outcome)).toBe(left);
});

test("a repeated word counts twice and an excluded one not at all", () => {
  expect(queryTerms("cost and costs of cash", ["Cash"])).toEqual([{ term: "cost", weight: 2 }]);
});

test("a verb keeps the share that it is given, and the same word as a noun counts in full", () => {
  const weights = outcomeTerms("Design a database and evaluate the design", 0.3);
  expect(Object.fromEntries(weights.map(({ term, weight }) => [term, weight]))).toEqual({
    design: 1.3,
    databas: 1,
    evalu: 0.3,
  });
});

test("an outcome of nothing but verbs keeps them", () => {
  expect(outcomeTerms("Evaluate and compare", 0)).toHaveLength(2);
});
