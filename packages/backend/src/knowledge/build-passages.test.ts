import { expect, test } from "vitest";
import { documentOf } from "../../test/document-of.ts";
import { buildPassages } from "./build-passages.ts";

const sentence = "A price floor keeps the price of a good above the level that the market would set. ";
const document = documentOf([
  { title: "Prices", paragraphs: [sentence.repeat(30).trim(), sentence.repeat(2).trim()] },
  { title: "Wages", paragraphs: [sentence.repeat(3).trim()] },
  { title: "Review Questions", kind: "review-questions", paragraphs: [sentence.repeat(3).trim()] },
]);
const plain = document.blocks.map((block) => block.text).join("\n\n");

test("a passage is a slice of the document's plain text", () => {
  for (const { passage } of buildPassages(document, "d"))
    expect(plain.slice(passage.charStart, passage.charEnd)).toBe(passage.text);
});

test("no passage crosses a section, and questions give none", () => {
  const sections = buildPassages(document, "d").map(({ passage }) => passage.sectionPath.join());
  expect(new Set(sections)).toEqual(new Set(["Prices", "Wages"]));
});

test("long text is cut at sentences into passages of at most 240 words", () => {
  const passages = buildPassages(document, "d").filter(({ passage }) => passage.sectionId === "1");
  expect(passages.length).toBeGreaterThan(1);
  for (const { passage } of passages) {
    expect(passage.words).toBeLessThanOrEqual(240);
    expect(passage.text.endsWith(".")).toBe(true);
  }
});

test("an entry of a reading list is no passage", () => {
  const references = documentOf([
    { title: "Ending", paragraphs: ["Smith, J. (2019). On floors. Journal of Prices, 38(2), 689–703."] },
  ]);
  expect(buildPassages(references, "d")).toEqual([]);
});
