import { expect, test } from "vitest";
import { buildIndex } from "../build-index.ts";
import { reciprocalRanks } from "./reciprocal-rank.ts";

const texts = {
  "1.9": "A star schema is a table of facts between tables of dimensions.",
  "1.2": "Facts stand in one table, dimensions in tables around it.",
  "2.1": "A dimension may change slowly; facts and tables stay.",
};
const index = buildIndex(
  Object.entries(texts).map(([sectionId, text]) => ({
    id: sectionId,
    documentId: "d",
    sectionId,
    sectionPath: [],
    documentTitle: "",
    text,
  })),
);
const text = "a star schema: a table of facts between tables of dimensions";

test("the list that a definition was taken from does not answer it", () => {
  expect(reciprocalRanks(index, { kind: "definition", text, section: "d#1.2" }, [], [0])).toEqual([1 / 2]);
  expect(reciprocalRanks(index, { kind: "definition", text, section: "d#1.2", without: "d#1.9" }, [], [0])).toEqual([
    1,
  ]);
});

test("any section of a chapter answers a question of the chapter", () => {
  expect(reciprocalRanks(index, { kind: "question", text, section: "d#1" }, [], [0])).toEqual([1]);
});
