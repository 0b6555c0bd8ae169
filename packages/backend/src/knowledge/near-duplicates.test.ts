import { expect, test } from "vitest";
import { readSketch, sketchBytes, sketchOf, sketchSimilarity } from "./document-sketch.ts";
import { nearKeys, shingleSimilarity } from "./near-keys.ts";

/** A text of made-up words that is the same each time; texts of two seeds share nothing but by chance. */
function textOf(seed: number, words: number): string[] {
  let state = seed;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${(state >>> 8) % 4_000}`;
  });
}
const changed = (words: string[], every: number) =>
  words.map((word, index) => (index % every === 0 ? `${word}x` : word)).join(" ");

test("the same words in other passages, case and punctuation are the same document", () => {
  const words = textOf(1, 6_000);
  const whole = sketchOf([words.join(" ")]);
  const parts = Array.from({ length: 60 }, (_one, at) =>
    words
      .slice(at * 100, (at + 1) * 100)
      .join(", ")
      .toUpperCase(),
  );
  expect(sketchSimilarity(whole, whole)).toBe(1);
  expect(sketchSimilarity(whole, sketchOf(parts))).toBeGreaterThan(0.88);
});

test("two different documents have nothing in common", () => {
  expect(sketchSimilarity(sketchOf([textOf(1, 6_000).join(" ")]), sketchOf([textOf(2, 6_000).join(" ")]))).toBeLessThan(
    0.01,
  );
});

test("the estimate comes near to the exact share", () => {
  const words = textOf(3, 8_000);
  for (const every of [20, 50, 200]) {
    const [left, right] = [words.join(" "), changed(words, every)];
    const estimate = sketchSimilarity(sketchOf([left]), sketchOf([right]));
    expect(Math.abs(estimate - shingleSimilarity(left, right))).toBeLessThan(0.07);
  }
});

test("a sketch is stored and read back as it was; an empty document is like nothing", () => {
  const sketch = sketchOf([textOf(4, 900).join(" ")]);
  expect(readSketch(sketchBytes(sketch))).toEqual(sketch);
  expect(sketchSimilarity(sketchOf([]), sketch)).toBe(0);
  expect(sketchSimilarity(sketchOf([]), sketchOf([]))).toBe(0);
});

test("nearly equal passages share a key, different ones do not, short ones have none", () => {
  let shared = 0;
  for (let seed = 10; seed < 60; seed += 1) {
    const words = textOf(seed, 120);
    const keys = new Set(nearKeys(words.join(" ")));
    if (nearKeys(changed(words, 60)).some((key) => keys.has(key))) shared += 1;
    expect(nearKeys(textOf(seed + 1_000, 120).join(" ")).some((key) => keys.has(key))).toBe(false);
  }
  expect(shared).toBeGreaterThanOrEqual(48);
  expect(nearKeys("See figure 2 for the shares of each region.")).toEqual([]);
});
