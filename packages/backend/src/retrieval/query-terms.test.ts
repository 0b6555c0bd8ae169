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

test("a word counts a little more when it is repeated, however often, and an excluded one not at all", () => {
  const weightOf = (text: string) => queryTerms(text, ["Cash"], { repeatedWord: 0.5 });
  expect(weightOf("a cost in cash")).toEqual([{ term: "cost", weight: 1 }]);
  expect(weightOf("cost and costs of cash")).toEqual([{ term: "cost", weight: 1.2 }]);
  expect(weightOf("cost ".repeat(500))[0]!.weight).toBeLessThan(1.5);
});

test("a verb keeps the share that it is given, and the same word as a noun counts in full", () => {
  const weights = outcomeTerms("Design a database and evaluate the design", [], { outcomeVerb: 0.3, repeatedWord: 3 });
  expect(Object.fromEntries(weights.map(({ term, weight }) => [term, weight]))).toEqual({
    design: expect.closeTo((4 * 1.3) / 4.3, 6) as number,
    databas: 1,
    evalu: 0.3,
  });
});

test("an outcome of nothing but verbs keeps them", () => {
  expect(outcomeTerms("Evaluate and compare", [], { outcomeVerb: 0, repeatedWord: 0.5 })).toHaveLength(2);
});
