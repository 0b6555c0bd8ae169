import { expect, test } from "vitest";
import { areasOfTitle } from "./program-areas.ts";

test.each([
  ["Economic Systems and Ethical Decisions", ["economic systems", "ethical decisions"]],
  ["Data Governance, Ethics and Security", ["data governance", "ethics", "security"]],
  ["Describing and Analysing Business Data", ["describing and analysing business data"]],
  ["Muscular, Skeletal and Renal Health", ["muscular, skeletal and renal health"]],
  ["An Introduction to Sampling", ["sampling"]],
  ["The Central Limit Theorem", ["the central limit theorem"]],
])("%s names %j", (title, areas) => {
  expect(areasOfTitle(title, [])).toEqual(areas);
});

test("a question, or a sentence for a title, names no area", () => {
  expect(areasOfTitle("Why Does It Matter?", [])).toEqual([]);
  expect(areasOfTitle("Everything That One Should Have Known Before the First Day", [])).toEqual([]);
});
