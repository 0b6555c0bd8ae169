import { expect, test } from "vitest";
import { buildIndex } from "../build-index.ts";
import { rankPassages } from "../rank-passages.ts";
import { rankingWeights } from "../ranking-weights.ts";
import { alikeTerms } from "./letter-groups.ts";
import { editsBetween, nearestTerms } from "./nearest-terms.ts";

const texts = [
  "Photosynthesis feeds the plant.",
  "A photosynthetic cell holds chlorophyll.",
  "The nucleus of a cell.",
  "Revenue of 1998 was low.",
];
const index = buildIndex(
  texts.map((text, at) => ({
    id: `p${at}`,
    documentId: "d",
    sectionId: `${at}`,
    sectionPath: [],
    documentTitle: "",
    text,
  })),
);

function named(found: readonly { number: number }[]): string[] {
  return found.map(({ number }) => index.terms[number]!);
}

test("words of one family are alike, words of another are not, and numbers are like nothing", () => {
  expect(named(alikeTerms(index, "photosynthesi", 0.5))).toEqual(["photosynthet"]);
  expect(alikeTerms(index, "revolution", 0.5)).toEqual([]);
  expect(alikeTerms(index, "1999", 0.1)).toEqual([]);
});

test("a word with a slip of the pen stands for the word that was meant", () => {
  expect(named(nearestTerms(index, "nuclu", rankingWeights))).toEqual(["nucleu"]);
  expect(named(nearestTerms(index, "fotosynthesi", rankingWeights))[0]).toBe("photosynthesi");
  expect(nearestTerms(index, "xylophone", rankingWeights)).toEqual([]);
});

test("edits count letters added, dropped, changed and swapped", () => {
  expect(editsBetween("cell", "cell", 2)).toBe(0);
  expect(editsBetween("clel", "cell", 2)).toBe(1);
  expect(editsBetween("cells", "cell", 2)).toBe(1);
  expect(editsBetween("abcdef", "uvwxyz", 2)).toBe(3);
  expect(editsBetween("a", "abcdef", 2)).toBe(3);
});

test("a misspelt question is answered, and the hit says what the word was read as", () => {
  const [hit] = rankPassages(index, "nuclues");
  expect(hit).toMatchObject({ passageId: "p2", reasons: { terms: [{ term: "nucleu", standsFor: "nuclu" }] } });
});

test("a passage that holds but a word of the family is found after those that hold the word, and says so", () => {
  const hits = rankPassages(index, "photosynthesis");
  expect(hits.map(({ passageId }) => passageId)).toEqual(["p0", "p1"]);
  expect(hits[1]!.reasons.terms[0]).toMatchObject({ term: "photosynthesi", family: ["photosynthet"] });
});
