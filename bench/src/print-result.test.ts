import { expect, test } from "vitest";
import { formatResult } from "./print-result.ts";

test("every method is a row and every figure a column, missing figures blank", () => {
  const table = formatResult("demo", {
    figures: { mrr: 0.5, cases: 12 },
    baselines: { plain: { mrr: 0.25 } },
    detail: {},
  });
  expect(table.split("\n")).toEqual(["demo       mrr  cases", "product  0.500     12", "plain    0.250"]);
});
