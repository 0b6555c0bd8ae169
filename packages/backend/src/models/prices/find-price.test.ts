import { expect, test } from "vitest";
import { providerKinds } from "../../platform/model-providers.ts";
import { findPrice, type PriceEntry } from "./find-price.ts";
import { knownPrices } from "./known-prices.ts";
import { costOf } from "./model-price.ts";

const about = { currency: "USD", asOf: "2026-11-01", source: "a list" };
const entry = (model: string, input: number): PriceEntry => ({
  model,
  input,
  cachedInput: input / 10,
  output: input * 4,
  ...about,
});

test("a model has the price of its name, else of the longest beginning of it, and none is guessed", () => {
  const entries = [entry("openai:one-*", 1), entry("openai:one-mini*", 2), entry("openai:one-mini-2026", 3)];
  const inputOf = (model: string) => findPrice(entries, { provider: "openai", model })?.input;
  expect(inputOf("one-mini-2026")).toBe(3);
  expect(inputOf("one-mini-2025")).toBe(2);
  expect(inputOf("one-large")).toBe(1);
  expect(inputOf("one")).toBeUndefined();
  expect(findPrice(entries, { provider: "azure", model: "one-mini" })).toBeNull();
});

test("of two that say as much, the first holds", () => {
  const price = findPrice([entry("openai:one", 7), entry("openai:one", 1)], { provider: "openai", model: "one" });
  expect(price).toEqual({ input: 7, cachedInput: 0.7, output: 28, ...about });
});

test("what was cached is paid at its own price, and what was thought as output", () => {
  const price = { input: 2, cachedInput: 0.5, output: 8, ...about };
  expect(costOf({ input: 1_000_000, cached: 400_000, output: 100_000, reasoning: 90_000 }, price)).toBeCloseTo(2.2, 9);
  expect(costOf({ input: 0, cached: 0, output: 0, reasoning: 0 }, price)).toBe(0);
});

test("every price that comes with the product names a provider, its source and its day, once", () => {
  for (const { model, asOf, source, input, cachedInput, output } of knownPrices) {
    expect(providerKinds.some((kind) => model.startsWith(`${kind}:`))).toBe(true);
    expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(source).toMatch(/^https:/);
    expect(cachedInput).toBeLessThanOrEqual(input);
    expect(output).toBeGreaterThan(input);
  }
  expect(new Set(knownPrices.map(({ model }) => model)).size).toBe(knownPrices.length);
});
