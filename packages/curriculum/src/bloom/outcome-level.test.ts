import { expect, test } from "vitest";
import { leadingVerb, splitLeadingVerb } from "./leading-verb.ts";
import { levelOfOutcome, outcomeFitsLevel } from "./outcome-level.ts";
import { isWeakVerb, levelsOfVerb } from "./verb-levels.ts";
import { verbsByLevel, weakVerbs } from "./verbs.ts";
import { bloomLevels } from "../model/bloom-level.ts";

test.each([
  ["List the parts of a star schema.", "Remember"],
  ["Explain how a fact table joins its dimensions.", "Understand"],
  ["Calculate the break-even point of a product line.", "Apply"],
  ["Use SQL to answer a business question.", "Apply"],
  ["Use interview data to evaluate a training scheme.", "Evaluate"],
  ["Compare and contrast two forecasting methods.", "Analyze"],
  ["Identify the causes of delay in a supply chain.", "Analyze"],
  ["Select the most appropriate chart for a data set.", "Evaluate"],
  ["Critically discuss the case for regulation.", "Evaluate"],
  ["Prepare a costed project plan for a small firm.", "Create"],
  ["Construct a frequency table from raw data.", "Apply"],
  ["By the end of this unit, learners will be able to design a survey.", "Create"],
] as const)("%s asks for %s", (text, level) => {
  expect(levelOfOutcome(text).level).toBe(level);
});

test("the leading verb is found behind the usual preambles and adverbs, in either spelling", () => {
  expect(leadingVerb("You should be able to: Analyze a case")).toBe("analyse");
  expect(leadingVerb("Critically appraise a paper")).toBe("appraise");
  expect(leadingVerb("Apply a test")).toBe("apply");
  expect(splitLeadingVerb("Break down a process into steps.")).toEqual({
    verb: "break down",
    adverb: null,
    rest: "a process into steps",
  });
});

test("a verb that stands on several levels may claim each of them, unless the object decides", () => {
  expect(outcomeFitsLevel("Outline the stages of a project.", "Remember")).toBe(true);
  expect(outcomeFitsLevel("Outline the stages of a project.", "Evaluate")).toBe(false);
  expect(outcomeFitsLevel("Define a primary key.", "Create")).toBe(false);
});

test("every level lists at least 25 verbs, none twice and none of them weak", () => {
  for (const level of bloomLevels) {
    const verbs = verbsByLevel[level];
    expect(verbs.length).toBeGreaterThanOrEqual(25);
    expect(new Set(verbs).size).toBe(verbs.length);
    for (const verb of verbs) expect(levelsOfVerb(verb)).toContain(level);
    expect(verbs.filter(isWeakVerb)).toEqual([]);
  }
  for (const verb of weakVerbs) expect(isWeakVerb(verb)).toBe(true);
});
