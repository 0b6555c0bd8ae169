import { expect, test } from "vitest";
import type { CostEstimate } from "../models/estimate-cost.ts";
import { describeEstimate } from "./describe-estimate.ts";

const estimate: CostEstimate = {
  questions: 357,
  inputTokens: 1_378_829,
  outputTokens: 132_180,
  cost: 6.119187,
  currency: "USD",
  unpriced: [],
  byTask: [],
};
const none = { run: null, program: null, user: null, month: null };

test("an estimate is told with no more digits than it is good for", () => {
  expect(describeEstimate(estimate, none)).toEqual([
    "The whole program: about 360 questions, 1.4 million tokens in and 130,000 out; about 6.12 USD by the prices known.",
  ]);
});

test("a budget that is smaller is named, and one that is larger is not", () => {
  expect(describeEstimate(estimate, { ...none, run: 5, month: 100 })[1]).toBe(
    "MODEL_BUDGET_RUN is 5: writing may stop there, with what is written kept.",
  );
  expect(describeEstimate(estimate, { ...none, month: 100 })).toHaveLength(1);
});

test("a cost that cannot be known says why", () => {
  const unknown = { ...estimate, cost: null, currency: null };
  const unpriced = ["compatible:own"];
  expect(describeEstimate({ ...unknown, unpriced }, none)[0]).toContain("what compatible:own costs is not known");
  expect(describeEstimate(unknown, none)[0]).toContain("more than one currency");
});
