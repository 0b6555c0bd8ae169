import { expect, test } from "vitest";
import { evidenceOf } from "../authoring/built-in/items/evidence-fixture.ts";
import { discussedConcepts } from "./discussed-concepts.ts";

const plain =
  "Food gives the body what it needs in every season of the year and in every climate of the earth. ".repeat(4);
const texts: [section: string, text: string][] = [
  ["1", `${plain} Infancy is short. In infancy growth is fast, and infancy asks for much. Food matters.`],
  ["2", `${plain} Food matters, and food is dear. Old age is long.`],
  ["3", `${plain} Food matters. Infancies are named here once.`],
];
const { concepts, passages: fixture } = evidenceOf([{ term: "river" }]);
const passages = texts.map(([sectionId, text], index) => {
  return { ...fixture[0]!, id: `p${index}`, documentId: "book", sectionId, text, words: text.split(" ").length };
});
const concept = (id: string, term: string, mentions: number) => ({ ...concepts[0]!, id, term, mentions });
const taught = [concept("a", "infancy", 4), concept("b", "food", 16), concept("c", "old age", 1)];
const material = {
  knowledge: { concepts: taught },
  passages: new Map(passages.map((passage) => [passage.id, passage])),
};

test("a section discusses what it names often and the rest of the source seldom", () => {
  expect(discussedConcepts(material, ["book#1"]).map(({ term }) => term)).toEqual(["infancy"]);
});

test("what the whole source speaks of, or a section names once, is discussed nowhere", () => {
  expect(discussedConcepts(material, ["book#2"])).toEqual([]);
  expect(discussedConcepts(material, ["book#9"])).toEqual([]);
});
