import { expect, test } from "vitest";
import { chiSquareP } from "./chi-square.ts";
import { measureGuessability } from "./guessability.ts";
import { measureKeyBalance } from "./key-balance.ts";
import { shareOfLongestKeys } from "./longest-option.ts";

function itemWithKeyAt(position: number, texts = ["red", "blue", "grey", "pink"]) {
  return {
    stem: "Which colour is meant?",
    options: texts.map((text, index) => ({ id: String(index), text, correct: index === position, rationale: "" })),
  };
}

test("the chi-square tail agrees with printed tables", () => {
  expect(chiSquareP(7.815, 3)).toBeCloseTo(0.05, 4);
  expect(chiSquareP(0.584, 3)).toBeCloseTo(0.9, 3);
  expect(chiSquareP(16.266, 3)).toBeCloseTo(0.001, 5);
  expect(chiSquareP(0, 3)).toBe(1);
});

test("keys spread evenly are balanced, keys at one place are not", () => {
  const even = Array.from({ length: 40 }, (_, index) => itemWithKeyAt(index % 4));
  const first = Array.from({ length: 40 }, () => itemWithKeyAt(0));
  expect(measureKeyBalance(even)).toEqual({ counts: [10, 10, 10, 10], p: 1 });
  expect(measureKeyBalance(first).p).toBeLessThan(0.001);
});

test("picking the longest counts ties as their chance", () => {
  expect(shareOfLongestKeys([itemWithKeyAt(0)])).toBe(0);
  expect(shareOfLongestKeys([itemWithKeyAt(1)])).toBeCloseTo(1 / 3);
  expect(shareOfLongestKeys([])).toBe(0);
});

test("a bank whose key echoes the stem is guessed by a solver that knows nothing", () => {
  const item = itemWithKeyAt(2, ["a date", "a place", "a colour wheel", "a person"]);
  const found = measureGuessability([item]);
  expect(found.byCue["echo"]).toBe(1);
  expect(found.combined).toBe(1);
  expect(found.chance).toBe(0.25);
});
