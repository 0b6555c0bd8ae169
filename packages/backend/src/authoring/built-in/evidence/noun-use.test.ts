import type { Concept, Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { expect, test } from "vitest";
import { nounUse } from "./noun-use.ts";

function useIn(text: string, term: string): string {
  const concept: Concept = {
    id: "c",
    documentId: "book",
    sectionId: "1",
    term,
    aliases: [],
    number: "singular",
    definition: null,
    isKeyTerm: true,
    salience: 1,
    mentions: 1,
    passageIds: ["p"],
    firstOffset: 0,
  };
  const passage: Passage = {
    id: "p",
    documentId: "book",
    sectionId: "1",
    sectionPath: ["One"],
    text,
    position: 0,
    pageLabel: null,
    charStart: 0,
    charEnd: text.length,
    words: text.split(" ").length,
  };
  return nounUse(concept, [passage]).generic;
}

test("what there is one of is never spoken of in the plural", () => {
  const text = "The World Trade Organization settles disputes. A case goes to the World Trade Organization.";
  expect(useIn(text, "World Trade Organization")).toBe("the World Trade Organization");
});

test("a body by its own name takes the article even where the source leaves it out", () => {
  expect(useIn("Institutional Review Board approval is needed.", "Institutional Review Board")).toBe(
    "the Institutional Review Board",
  );
});

test("a name that the source counts is counted", () => {
  const text = "A Gantt Chart shows tasks. Gantt Charts are read from left to right.";
  expect(useIn(text, "Gantt Chart")).toBe("Gantt Charts");
});
