import { expect, test } from "vitest";
import { pairedBootstrap } from "./paired-bootstrap.ts";

const gains = (count: number, perGroup: number, gain: (number: number) => number) =>
  Array.from({ length: count }, (_, number) => ({ gain: gain(number), group: `s${Math.floor(number / perGroup)}` }));

test("a gain that nearly every group has is sure, one that comes and goes is not", () => {
  const sure = pairedBootstrap(gains(200, 2, (number) => (number % 10 === 0 ? -0.1 : 0.2)));
  expect(sure.low).toBeGreaterThan(0);
  expect(sure.chance).toBe(0);
  const chance = pairedBootstrap(gains(200, 2, (number) => (Math.floor(number / 2) % 2 === 0 ? 0.5 : -0.49)));
  expect(chance.low).toBeLessThan(0);
  expect(chance.high).toBeGreaterThan(0);
});

test("cases that share a group count as one piece of luck: the interval is wider than case by case", () => {
  const value = (number: number) => (Math.floor(number / 10) % 2 === 0 ? 0.5 : -0.3);
  const grouped = pairedBootstrap(gains(200, 10, value));
  const single = pairedBootstrap(gains(200, 1, value));
  expect(grouped.mean).toBe(single.mean);
  expect(grouped.high - grouped.low).toBeGreaterThan(2 * (single.high - single.low));
});

test("the interval agrees with the normal one where that holds, and is the same each time", () => {
  const spread = gains(1_000, 1, (number) => Math.sin(number * 12.9898) / 2);
  const { mean, low, high } = pairedBootstrap(spread);
  const deviation = Math.sqrt(spread.reduce((sum, { gain }) => sum + (gain - mean) ** 2, 0) / spread.length);
  expect((high - low) / 2).toBeCloseTo((1.96 * deviation) / Math.sqrt(1_000), 2);
  expect(pairedBootstrap(spread)).toEqual({ mean, low, high, chance: pairedBootstrap(spread).chance });
});

test("without cases nothing is sure", () => {
  expect(pairedBootstrap([])).toEqual({ mean: 0, low: 0, high: 0, chance: 1 });
});
