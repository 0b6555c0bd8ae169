import { expect, test } from "vitest";
import { levelOfQuestion } from "./question-level.ts";

test.each([
  ["What is a star schema?", "Remember"],
  ["List the parts of a business plan.", "Remember"],
  ["List the parts of a business plan and explain what each is for.", "Understand"],
  ["Why do firms hold stock?", "Understand"],
  ["Given the sales of the last four quarters, calculate the moving average.", "Apply"],
  ["How would you use a pivot table to total sales by region?", "Apply"],
  ["Analyze the causes of the budget overrun.", "Analyze"],
  ["Compare and contrast two recruitment channels.", "Analyze"],
  ["Assess the effectiveness of the campaign. What criteria would you use?", "Evaluate"],
  ["Which supplier would you recommend, and why?", "Evaluate"],
  ["Design a dashboard for a hospital's waiting lists.", "Create"],
] as const)("%s asks for %s", (stem, level) => {
  expect(levelOfQuestion(stem).level).toBe(level);
});

test("a question with printed options cannot ask for a product of one's own", () => {
  expect(levelOfQuestion("Design a plan for the launch.", ["one", "two"]).level).not.toBe("Create");
});
