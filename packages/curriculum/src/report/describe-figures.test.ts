import { expect, test } from "vitest";
import { describeFigures } from "./describe-figures.ts";

test("figures are printed in one order, whatever order they come in", () => {
  const printed = describeFigures({ keyIsLongest: 0.25, zebras: 2, hours: 1200, modules: 8, apples: 1 });
  expect(printed.map(({ value }) => value)).toEqual(["8", "1,200", "25.0 %", "1", "2"]);
  expect(describeFigures({ apples: 1, modules: 8, hours: 1200, zebras: 2, keyIsLongest: 0.25 })).toEqual(printed);
});

test("a figure that the table does not know is named by its key, in words", () => {
  expect(describeFigures({ readingMinutes: 90 })).toEqual([{ name: "Reading minutes", value: "90" }]);
});
