import { expect, test } from "vitest";
import { bestFirst, bestList, offer } from "./select-best.ts";

function best(scores: number[], limit: number): number[] {
  const list = bestList(limit);
  for (const [number, score] of scores.entries()) offer(list, number, score);
  return bestFirst(list).map(({ number }) => number);
}

test("the best come first, and no more than asked for", () => {
  expect(best([3, 1, 5, 2, 4], 3)).toEqual([2, 4, 0]);
});

test("of equal scores the lower number wins, in whatever order they are offered", () => {
  expect(best([1, 2, 2, 2], 2)).toEqual([1, 2]);
  const list = bestList(1);
  for (const number of [7, 3, 5]) offer(list, number, 1);
  expect(bestFirst(list)).toEqual([{ number: 3, score: 1 }]);
});

test("scores of 0 and below are never taken, nor is anything when nothing is asked for", () => {
  expect(best([0, -1, 1], 5)).toEqual([2]);
  expect(best([1, 2], 0)).toEqual([]);
});

test("a long list agrees with sorting", () => {
  const scores = Array.from({ length: 1_000 }, (_, at) => ((at * 7_919) % 613) + 1);
  const sorted = scores.map((score, number) => ({ score, number }));
  sorted.sort((a, b) => b.score - a.score || a.number - b.number);
  expect(best(scores, 50)).toEqual(sorted.slice(0, 50).map(({ number }) => number));
});
