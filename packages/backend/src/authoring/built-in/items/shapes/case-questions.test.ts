import { expect, test } from "vitest";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { contextOf, evidenceOf, slotOf } from "../evidence-fixture.ts";
import { gatherMaterial } from "../gather-material.ts";
import { caseQuestions } from "./case-questions.ts";
import { readCase } from "./read-case.ts";
import { setScene } from "./scene.ts";

const deeds = [
  { term: "leveling", gloss: "the process of setting the height of stakes along a line of the field" },
  { term: "grading", gloss: "the process of sorting gravel by the width of the holes it falls through" },
  { term: "dredging", gloss: "the process of lifting silt from the bed of a harbor or canal" },
  { term: "terracing", gloss: "the process of cutting a slope into steps that hold back rain" },
];

function questionsOf(evidence: Evidence) {
  const material = gatherMaterial(evidence, contextOf());
  const seed = slotOf().key;
  return caseQuestions(material, material.byId.get("c0")!, setScene(material.setting, seed), seed);
}

function caseOf(term: string, gloss: string) {
  const evidence = evidenceOf([{ term, gloss }]);
  return readCase(gatherMaterial(evidence, contextOf()).byId.get("c0")!);
}

test("the stem names the concept, and the options are what is done where it and its siblings are met", () => {
  const [question] = questionsOf(evidenceOf(deeds));
  expect(question?.stem).toMatch(/leveling/);
  expect(question?.key.text).toBe("Setting the height of stakes along a line of the field");
  expect(question?.pool.map(({ text }) => text)).toContain("Lifting silt from the bed of a harbor or canal");
});

test("each distractor's rationale says what it would be", () => {
  const [question] = questionsOf(evidenceOf(deeds));
  for (const { rationale, entry } of question?.pool ?? [])
    expect(rationale).toContain(`This would be a ${entry.concept.term}: `);
});

test("fewer than three siblings with a case of the same form make no question", () => {
  expect(questionsOf(evidenceOf(deeds.slice(0, 3)))).toEqual([]);
});

test("a definition gives a finding, an action or an event", () => {
  expect(caseOf("hoarding", "a disorder characterized by persistent difficulty in parting with possessions")).toEqual({
    form: "finding",
    text: "persistent difficulty in parting with possessions",
  });
  expect(caseOf("exchange", "a situation in which two parties give something of value to each other")).toEqual({
    form: "event",
    text: "two parties give something of value to each other",
  });
});

test.each([
  ["a definition that describes nothing to be met", "star", "a body that shines by its own light in space"],
  ["a noun that looks like an action", "training", "the process of learning in which a habit becomes firm"],
  ["a case that says the name", "dredging", "the process of doing what a dredging crew does in harbors"],
])("%s gives no case", (_, term, gloss) => {
  expect(caseOf(term, gloss)).toBeNull();
});

test.each([
  [
    "function",
    "erythropoietin",
    "a hormone that signals the bone marrow to produce red blood cells",
    "signaling the bone marrow to produce red blood cells",
  ],
  [
    "duty",
    "retailer",
    "a firm that sells goods to consumers for their own consumption",
    "selling goods to consumers for their own consumption",
  ],
  ["task", "percentile", "a number that divides ordered data into hundredths", "dividing ordered data into hundredths"],
  [
    "person",
    "stockbroker",
    "a person who buys securities on behalf of clients",
    "somebody who buys securities on behalf of clients",
  ],
  [
    "topic",
    "macroeconomics",
    "the subarea of economics that focuses on aggregate data for large groups of firms",
    "aggregate data for large groups of firms",
  ],
  [
    "course",
    "erythropoiesis",
    "the production of red blood cells in bones",
    "the production of red blood cells in bones",
  ],
  [
    "event",
    "inflation",
    "the situation that occurs when the average of all prices rises",
    "the average of all prices rises",
  ],
])("what a thing is for, does or looks into is a %s", (form, term, gloss, text) => {
  expect(caseOf(term, gloss)).toEqual({ form, text });
});
