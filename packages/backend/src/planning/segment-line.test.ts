import { expect, test } from "vitest";
import { runsOf, segmentLine } from "./segment-line.ts";

const even = (count: number) => Array.from({ length: count }, () => ({ size: 1 / count, bond: 0.3 }));

test("equal stops are cut into equal runs", () => {
  expect(segmentLine(even(9), 3)).toEqual([0, 3, 6]);
});

test("a weak bond draws the cut to itself", () => {
  const stops = even(8);
  stops[5] = { size: 1 / 8, bond: -1 };
  expect(segmentLine(stops, 2)).toEqual([0, 5]);
});

test("there are never more runs than stops, and every stop is in one", () => {
  expect(segmentLine(even(2), 5)).toEqual([0, 1]);
  expect(runsOf([1, 2, 3, 4, 5], [0, 2]).flat()).toEqual([1, 2, 3, 4, 5]);
});

test("a run without content of its own is joined to one that has some", () => {
  const stops = even(9).map((stop, index) => ({ ...stop, content: index >= 6 ? 0 : 4 }));
  expect(segmentLine(stops, 3)).toEqual([0, 3, 6]);
  const starts = segmentLine(stops, 3, 6);
  const held = runsOf(stops, starts).map((run) => run.reduce((sum, stop) => sum + stop.content, 0));
  expect(Math.min(...held)).toBeGreaterThanOrEqual(6);
});
