import { expect, test } from "vitest";
import { mean, ndcgAt, recallAt, reciprocalRank } from "./ranking-metrics.ts";

test("a perfect ranking has an nDCG of 1 and a reversed one less", () => {
  const gains = new Map([
    ["a", 2],
    ["b", 1],
  ]);
  expect(ndcgAt(["a", "b", "c"], gains, 10)).toBe(1);
  expect(ndcgAt(["c", "b", "a"], gains, 10)).toBeLessThan(0.7);
  expect(ndcgAt(["c"], gains, 10)).toBe(0);
});

test("recall counts only what stands above the depth", () => {
  expect(recallAt(["x", "a", "b"], new Set(["a", "b"]), 2)).toBe(0.5);
});

test("the reciprocal rank is 1 at the first place and 0 where nothing is found", () => {
  expect(reciprocalRank(["a", "b"], "a")).toBe(1);
  expect(reciprocalRank(["a", "b"], "b")).toBe(0.5);
  expect(reciprocalRank(["a", "b"], "z")).toBe(0);
});

test("the mean of nothing is 0", () => {
  expect(mean([])).toBe(0);
});
