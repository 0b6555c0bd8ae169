import { expect, test } from "vitest";
import { divideMarks } from "./divide-marks.ts";

test("shares follow the weights, keep the least and sum exactly", () => {
  expect(divideMarks(25, [4, 5, 6], 3)).toEqual([7, 8, 10]);
  expect(divideMarks(20, [1, 1, 1], 3)).toEqual([6, 7, 7]);
});

test("parts that the marks cannot pay are left out", () => {
  expect(divideMarks(7, [1, 1, 1], 3)).toEqual([3, 4]);
});
