import { expect, test } from "vitest";
import { benchmarks } from "./benchmarks.ts";
import { findCrossings, floors } from "./floors.ts";

test("a figure at its bound holds, one beyond it does not", () => {
  const bounds = { accuracy: { atLeast: 0.8 }, errors: { atMost: 0 } };
  expect(findCrossings(bounds, { accuracy: 0.8, errors: 0 })).toEqual([]);
  expect(findCrossings(bounds, { accuracy: 0.79, errors: 1 }).map(({ figure }) => figure)).toEqual([
    "accuracy",
    "errors",
  ]);
});

test("a figure that was not measured is no figure that holds", () => {
  const bounds = { accuracy: { atLeast: 0.8 }, errors: { atMost: 0 } };
  expect(findCrossings(bounds, { accuracy: NaN }).map(({ figure }) => figure)).toEqual(["accuracy", "errors"]);
});

test("each floor belongs to a benchmark that exists, and one of them needs no outside data", () => {
  const known = new Map(benchmarks.map((benchmark) => [benchmark.name, benchmark]));
  expect(Object.keys(floors).filter((name) => !known.has(name))).toEqual([]);
  expect(Object.keys(floors).some((name) => known.get(name)?.needsData === false)).toBe(true);
});
