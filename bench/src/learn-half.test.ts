import { expect, test } from "vitest";
import { isLearnHalf } from "./learn-half.ts";

test("about half of all cases are for learning, and a case never changes sides", () => {
  const keys = Array.from({ length: 2_000 }, (_, at) => `case ${at}`);
  const share = keys.filter(isLearnHalf).length / keys.length;
  expect(share).toBeGreaterThan(0.45);
  expect(share).toBeLessThan(0.55);
  expect(isLearnHalf("case 7")).toBe(isLearnHalf("case 7"));
});
