import { expect, test } from "vitest";
import { addSources } from "./add-sources.ts";

/** Passages with these scores, each of the document beside it. */
function choose(
  hits: readonly [score: number, document: number][],
  bounds: { least: number; most: number },
  limit = 3,
) {
  const candidates = hits.map(([score], number) => ({ number, score }));
  const chosen = addSources(candidates, (number) => hits[number]![1], bounds, limit);
  return chosen.map(({ number }) => number);
}
const two = { least: 2, most: 10 };

test("a second source that is relevant takes the place of the first one's last hit", () => {
  expect(
    choose(
      [
        [10, 1],
        [9, 1],
        [8, 1],
        [7, 1],
        [6, 2],
      ],
      two,
    ),
  ).toEqual([0, 1, 4]);
});

test("a second source that barely touches the subject does not", () => {
  expect(
    choose(
      [
        [10, 1],
        [9, 1],
        [8, 1],
        [4.9, 2],
      ],
      two,
    ),
  ).toEqual([0, 1, 2]);
});

test("where two sources are among the best already, the best stay", () => {
  expect(
    choose(
      [
        [10, 1],
        [9, 2],
        [8, 1],
        [7, 3],
      ],
      two,
    ),
  ).toEqual([0, 1, 2]);
});

test("no topic rests on more sources than it may", () => {
  expect(
    choose(
      [
        [10, 1],
        [9, 2],
        [8, 3],
        [7, 1],
      ],
      { least: 1, most: 2 },
    ),
  ).toEqual([0, 1, 3]);
});

test("one source, or one hit asked for, is left as it is", () => {
  expect(
    choose(
      [
        [10, 1],
        [9, 1],
      ],
      two,
    ),
  ).toEqual([0, 1]);
  expect(
    choose(
      [
        [10, 1],
        [9, 2],
      ],
      two,
      1,
    ),
  ).toEqual([0]);
  expect(choose([], two)).toEqual([]);
});
