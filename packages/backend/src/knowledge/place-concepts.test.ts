import { expect, test } from "vitest";
import { documentOf } from "../../test/document-of.ts";
import { buildKnowledge } from "./build-knowledge.ts";

const parts = [
  {
    title: "Working hours",
    paragraphs: [
      "Options make work pleasant. Options let a worker choose. Options help a firm keep people. Options cost little.",
    ],
  },
  { title: "Shares", paragraphs: ["Options are contracts that let a holder buy a share at a fixed price."] },
];
const listed = (sectionIds: string[]) => ({
  ...documentOf(parts),
  keyTerms: sectionIds.map((sectionId) => ({
    sectionId,
    term: "options",
    meaning: "contracts to buy or sell a share at a fixed price",
    charStart: 0,
  })),
});
const placeOf = (sectionIds: string[]) => buildKnowledge(listed(sectionIds), "doc").concepts[0]?.sectionId;

test("a term is taught in the chapter that lists it, however often another speaks of it", () => {
  expect(placeOf(["2"])).toBe("2");
});

test("of several chapters that list a term, the one that discusses it most teaches it", () => {
  expect(placeOf(["2", "1"])).toBe("1");
});
