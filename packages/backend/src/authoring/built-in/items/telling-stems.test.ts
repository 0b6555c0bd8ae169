import { expect, test } from "vitest";
import { contentStems } from "./content-stems.ts";
import { countTelling } from "./telling-stems.ts";

test("words that fit almost anything tell nothing", () => {
  expect(countTelling(contentStems("is a way to graph data"))).toBe(2);
  expect(countTelling(contentStems("a number that divides ordered data into hundredths"))).toBeGreaterThan(2);
});
