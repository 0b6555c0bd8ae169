import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { expect, test } from "vitest";
import { isTestable } from "./testable-concepts.ts";

const concept = (term: string, gloss: string) =>
  ({ term, passageIds: ["p"], definition: { gloss, sentence: "", passageId: "p" } }) as unknown as Concept;

test("one body by its name is no subject of an outcome", () => {
  expect(
    isTestable(concept("American Psychological Association", "a professional organization of psychologists")),
  ).toBe(false);
});

test.each([
  ["Transtheoretical Model", "an integrative model of behavior change"],
  ["organization", "a group of people with a purpose"],
])("%s is one", (term, gloss) => expect(isTestable(concept(term, gloss))).toBe(true));
