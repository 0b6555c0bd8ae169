import { expect, test } from "vitest";
import { evidenceFor, knownWords, leastEvidence, requestWords } from "./request-evidence.ts";

const even = () => 1;

function evidence(asked: string, ...texts: string[]): number {
  return Math.max(...requestWords(asked, even).map((part) => evidenceFor(part, knownWords(texts))));
}

test("a whole word is evidence, in either number and spelling", () => {
  expect(evidence("Human Resource Management", "Managing Human Resources")).toBeGreaterThanOrEqual(leastEvidence);
  expect(evidence("Organisational Behaviour", "Organizational Behavior")).toBe(1);
});

test("a shared stem alone is none: Marketing is not Markets, a supply chain no chained decision", () => {
  expect(evidence("Marketing", "Securities Markets")).toBeLessThan(leastEvidence);
  expect(evidence("Supply Chain Management", "Chained Decisions")).toBeLessThan(leastEvidence);
});

test("a request for two things is met by either", () => {
  expect(evidence("Memory and Learning", "How Memory Functions")).toBe(1);
});

test("how a subject is taught is not asked for", () => {
  expect(evidence("Marketing Fundamentals", "The Marketing Concept")).toBe(1);
});
