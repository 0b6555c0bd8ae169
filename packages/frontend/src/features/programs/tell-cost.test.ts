import { expect, test } from "vitest";
import { tellCost } from "./tell-cost.ts";

const whole = {
  modules: 8,
  texts: 294,
  questions: 353,
  inputTokens: 1_384_211,
  outputTokens: 131_000,
  cost: 2.04,
  currency: "USD",
};

test("a program of the usual size is told with its questions, tokens and cost", () => {
  expect(tellCost(whole, 1)).toBe(
    "About 350 questions, 1.4 million tokens in and 130,000 out: about 2.04 USD by the prices known.",
  );
});

test("one text is one question, and what costs next to nothing is told so", () => {
  expect(tellCost(whole, 1 / 294)).toBe(
    "About 1 question, 4,700 tokens in and 450 out: less than 0.01 USD by the prices known.",
  );
});

test("without a price no cost is guessed", () => {
  expect(tellCost({ ...whole, cost: null, currency: null }, 1)).toContain("What that costs is not known here.");
});
