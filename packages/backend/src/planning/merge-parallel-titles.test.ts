import { expect, test } from "vitest";
import { mergeParallelTitles } from "./merge-parallel-titles.ts";

const merged = (...titles: string[]): string[] =>
  mergeParallelTitles(titles.map((title) => [title])).map(({ text }) => text);

test("titles that differ in one place become one that names both subjects", () => {
  expect(merged("Nutrition for Renal Health", "Nutrition for Bone Health")).toContain(
    "Nutrition for Renal and Bone Health",
  );
  expect(merged("Discrete Random Variables", "Continuous Random Variables")).toContain(
    "Discrete and Continuous Random Variables",
  );
});

test("three subjects stand in a list, and one section of another pattern counts to its subject", () => {
  const [first] = mergeParallelTitles(
    ["Care of the Heart", "Care of the Lungs", "Care of the Skin", "Heart Medicines"].map((title) => [title]),
  ).filter(({ text }) => text.startsWith("Care of the Heart"));
  expect(first).toEqual({ text: "Care of the Heart, Lungs and Skin", of: new Set([0, 1, 2, 3]) });
});

test("an order and a name that happen to share a word are not merged", () => {
  expect(merged("Technology to Manage Information", "Financial Information")).toEqual([]);
});
