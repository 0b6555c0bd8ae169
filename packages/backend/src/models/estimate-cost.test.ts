import { expect, test } from "vitest";
import { estimateCost, type ExpectedQuestions } from "./estimate-cost.ts";
import type { ModelPrice } from "./prices/model-price.ts";

const price = (input: number, currency = "USD"): ModelPrice => ({
  input,
  cachedInput: 0,
  output: 10 * input,
  currency,
  asOf: "2026-11-01",
  source: "a list",
});
const cases: ExpectedQuestions = {
  task: "case",
  prompt: "case",
  questions: 10,
  inputTokens: 5_000,
  outputTokens: 1_000,
};
const items: ExpectedQuestions = { ...cases, task: "item", prompt: "item.cloze", questions: 100, outputTokens: 500 };

test("what is asked of each model costs what its price says, with a question in five asked again", () => {
  const estimate = estimateCost([cases, items], (task) => ({
    provider: "openai",
    model: task === "case" ? "large" : "small",
    price: price(task === "case" ? 2 : 1),
  }));
  expect(estimate).toMatchObject({ questions: 132, inputTokens: 660_000, outputTokens: 72_000, currency: "USD" });
  // 12 cases: 60,000 × 2 + 12,000 × 20; 120 items: 600,000 × 1 + 60,000 × 10, for each million.
  expect(estimate.byTask.map(({ model, cost }) => [model, cost])).toEqual([
    ["openai:large", 0.36],
    ["openai:small", 1.2],
  ]);
  expect(estimate.cost).toBeCloseTo(1.56, 9);
});

test("a model without a price leaves the sum open and is named once", () => {
  const estimate = estimateCost([cases, items, { ...items, prompt: "item.task" }], (task) => ({
    provider: "compatible",
    model: "own",
    price: task === "case" ? price(1) : null,
  }));
  expect(estimate).toMatchObject({ cost: null, unpriced: ["compatible:own"], questions: 252 });
});

test("prices in two currencies are not added up", () => {
  const estimate = estimateCost([cases, items], (task) => ({
    provider: "openai",
    model: task,
    price: price(1, task === "case" ? "EUR" : "USD"),
  }));
  expect(estimate).toMatchObject({ cost: null, currency: null, unpriced: [] });
});

test("a task for which nobody is chosen is not asked", () => {
  const one = { provider: "openai", model: "one", price: price(1) };
  const estimate = estimateCost([cases, items], (task) => (task === "case" ? undefined : one));
  expect(estimate.byTask.map(({ task }) => task)).toEqual(["item"]);
  expect(estimate).toMatchObject({ questions: 120, currency: "USD" });
});

test("what is not asked for is not told of", () => {
  const estimate = estimateCost([{ ...cases, questions: 0 }, items], () => ({
    provider: "openai",
    model: "one",
    price: price(1),
  }));
  expect(estimate.byTask.map(({ task }) => task)).toEqual(["item"]);
});
