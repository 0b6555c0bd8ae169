import { expect, test } from "vitest";
import { toTitleCase } from "./title-case.ts";

test.each([
  ["designing a star schema for the web", "Designing a Star Schema for the Web"],
  ["the cost of capital", "The Cost of Capital"],
  ["SQL and the pH of blood", "SQL and the pH of Blood"],
  ["planning: the first step", "Planning: The First Step"],
  ["two-sample tests", "Two-Sample Tests"],
  ["what to hope for", "What to Hope For"],
])("%s becomes %s", (text, title) => {
  expect(toTitleCase(text)).toBe(title);
});
