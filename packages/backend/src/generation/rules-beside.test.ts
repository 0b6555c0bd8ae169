import type { Concept, Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { expect, test } from "vitest";
import { evidenceOf } from "../authoring/built-in/items/evidence-fixture.ts";
import { rulesBeside } from "./rules-beside.ts";

const { concepts, passages: fixture } = evidenceOf([{ term: "river" }]);

function concept(changes: Partial<Concept>): Concept {
  return { ...concepts[0]!, ...changes };
}

function passage(id: string, text: string, changes: Partial<Passage> = {}): Passage {
  return { ...fixture[0]!, id, text, ...changes };
}

function idsOf(passages: readonly Passage[], firstOffset = 0): string[] {
  const byId = new Map(passages.map((one) => [one.id, one]));
  return rulesBeside({ passages: byId }, concept({ firstOffset })).map(({ id }) => id);
}

test("passages that state a rule come, those near the concept first", () => {
  const rules = [
    passage("far", "If a valley floods, the road is closed.", { charStart: 900 }),
    passage("plain", "The road runs along the river.", { charStart: 10 }),
    passage("near", "Rivers bend. When a river slows, sand settles on its bed.", { charStart: 100 }),
  ];
  expect(idsOf(rules)).toEqual(["near", "far"]);
  expect(idsOf(rules, 800)).toEqual(["far", "near"]);
});

test.each([
  ["speaks to the reader", "If you cross the river, you reach the mill."],
  ["is about one figure", "When 40 boats arrive, the harbor is full."],
  ["asks", "When the river floods, who pays?"],
])("a condition that %s is none", (_, text) => {
  expect(idsOf([passage("p", text)])).toEqual([]);
});

test("another source's rules stay out", () => {
  expect(idsOf([passage("p", "If a valley floods, the road is closed.", { documentId: "d2" })])).toEqual([]);
});
