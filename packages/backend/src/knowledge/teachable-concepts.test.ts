import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { expect, test } from "vitest";
import { teachableConcepts } from "./teachable-concepts.ts";

function concept(term: string, more: Partial<Concept> = {}): Concept {
  return {
    id: term,
    documentId: "d",
    sectionId: "s",
    term,
    aliases: [],
    number: "singular",
    isKeyTerm: false,
    salience: 0.5,
    mentions: 9,
    passageIds: [],
    firstOffset: 0,
    definition: { gloss: "a thing of some kind", sentence: "", passageId: "p" },
    ...more,
  };
}
const persons = new Set(["tara"]);

test.each(["Tara", "Ms. Foster", "poor dietary habits"])("%s is no concept, whatever the text says of it", (term) => {
  expect(teachableConcepts([concept(term)], [], persons).size).toBe(0);
});

test.each(["exponential", "pregnant client"])("%s is none without a meaning", (term) => {
  expect(teachableConcepts([concept(term, { definition: null })], [], persons).size).toBe(0);
});

test("the source's own list is kept as it is", () => {
  expect(teachableConcepts([concept("clinical", { isKeyTerm: true, definition: null })], [], persons).size).toBe(1);
});
