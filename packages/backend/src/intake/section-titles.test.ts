import { expect, test } from "vitest";
import { apparatusKind } from "./section-titles.ts";

test.each([
  ["Learning Objectives", "objectives"],
  ["What you will learn", "objectives"],
  ["Key Terms", "key-terms"],
  ["Glossary", "key-terms"],
  ["Chapter Summary", "summary"],
  ["Key Takeaways", "summary"],
  ["Review Questions", "review-questions"],
  ["Check Your Understanding", "review-questions"],
  ["Practice Problems", "exercises"],
  ["Answer Key", "answer-key"],
  ["Answers to odd-numbered questions", "answer-key"],
  ["Suggested Reading", "further-reading"],
  ["Works Cited", "references"],
  ["Table of Contents", "contents"],
  ["Acknowledgements", "front-matter"],
  ["Subject index", "index"],
])("%s is recognised as %s", (title, kind) => {
  expect(apparatusKind(title)?.kind).toBe(kind);
});

test.each([
  "Reviewing the budget",
  "Questions of power",
  "Reference frames",
  "The index of industrial production",
  "Objectivity",
  "Notes on a scandal",
  "Summary statistics",
])("%s stays a teaching title", (title) => {
  expect(apparatusKind(title)).toBeNull();
});

test("titles that teaching could bear are marked as uncertain", () => {
  expect(apparatusKind("Solutions")).toEqual({ kind: "answer-key", certain: false });
  expect(apparatusKind("Terminology")).toEqual({ kind: "key-terms", certain: false });
});
