import { expect, test } from "vitest";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { mergeKnowledge } from "./merge-knowledge.ts";

function concept(id: string, term: string, extra: Partial<Concept> = {}): Concept {
  return {
    id,
    documentId: "d",
    sectionId: "1",
    term,
    aliases: [],
    number: "singular",
    definition: null,
    isKeyTerm: false,
    salience: 0.5,
    mentions: 3,
    passageIds: [`${id}-p`],
    firstOffset: 0,
    ...extra,
  };
}

const part = { title: "T", words: 10, language: "en", sections: [], objectives: [] };
const definition = { gloss: "a line", sentence: "A line.", passageId: "p" };

test("one term in two documents is one concept: the defined one, with the passages of both", () => {
  const merged = mergeKnowledge([
    { ...part, documentId: "d1", concepts: [concept("a", "demand curves")], prerequisites: [] },
    {
      ...part,
      documentId: "d2",
      concepts: [concept("b", "demand curve", { definition })],
      prerequisites: [{ from: "b", to: "c", weight: 1 }],
    },
  ]);
  expect(merged.concepts).toHaveLength(1);
  expect(merged.concepts[0]).toMatchObject({
    id: "b",
    mentions: 6,
    passageIds: ["b-p", "a-p"],
    aliases: ["demand curves"],
  });
  expect(merged.aliasesOfConceptId.get("b")).toEqual(["a"]);
});

test("documents have numbers where each file's name bears one of its own", () => {
  const numbersOf = (...names: string[]) =>
    mergeKnowledge(
      names.map((fileName, at) => ({ ...part, documentId: `d${at}`, concepts: [], prerequisites: [], fileName })),
    ).documents.map(({ number }) => number);
  expect(numbersOf("02-models.md", "Week 1.docx")).toEqual([2, 1]);
  expect(numbersOf("1 a.md", "01-b.md")).toEqual([undefined, undefined]);
  expect(numbersOf("1 a.md", "2024-report.pdf")).toEqual([undefined, undefined]);
});
