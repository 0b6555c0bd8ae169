import { expect, test } from "vitest";
import { covers, weighStems } from "./covers.ts";

const objectives = ["Explain the role of neurons", "Explain the role of glaciers", "Describe the stages of sleep"];
const weight = weighStems([...objectives, "Explain supply", "Explain demand", "Describe the role of memory"]);
const neurons = { text: objectives[0]!, chapter: "Brain" };

test("an outcome about the subject of an objective covers it whatever its verb", () => {
  expect(covers({ text: "Analyse how neurons signal.", chapters: ["Brain"] }, neurons, weight)).toBe(true);
});

test("the words that all objectives share cover nothing", () => {
  expect(covers({ text: "Explain the role of muscles.", chapters: ["Brain"] }, neurons, weight)).toBe(false);
});

test("the same word in another chapter covers nothing", () => {
  expect(covers({ text: "Explain neurons.", chapters: ["Networks"] }, neurons, weight)).toBe(false);
});
