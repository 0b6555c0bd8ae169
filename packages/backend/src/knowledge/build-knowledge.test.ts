import { expect, test } from "vitest";
import { documentOf } from "../../test/document-of.ts";
import { buildKnowledge } from "./build-knowledge.ts";

const document = documentOf(
  [
    {
      title: "Price controls",
      paragraphs: [
        "A price floor is a legal minimum price that a seller may charge for a good. A price floor causes excess supply in the market for a good. The price floor protects the income of farmers.",
        "The gross domestic product (GDP) is the value of all goods that a country makes in a year. Gross domestic product grows when firms invest in machines. As we saw, this price floor is bad for us.",
      ],
    },
    {
      title: "Key Terms",
      kind: "key-terms",
      paragraphs: ["price floor: lowest legal price for a good", "GDP: value of all goods"],
    },
  ],
  [{ term: "Price Floor", meaning: "lowest legal price for a good" }],
);
const knowledge = buildKnowledge(document, "doc");

test("a listed term is a concept with its listed meaning, in running case", () => {
  const floor = knowledge.concepts.find(({ term }) => term === "price floor");
  expect(floor).toMatchObject({ isKeyTerm: true, number: "singular" });
  expect(floor?.definition?.gloss).toBe("the lowest legal price for a good");
});

test("every sentence stands verbatim in the passage that it names", () => {
  const textOf = new Map(knowledge.passages.map(({ id, text }) => [id, text]));
  for (const { passageId, sentence } of knowledge.statements) expect(textOf.get(passageId)).toContain(sentence);
  for (const { definition } of knowledge.concepts)
    if (definition !== null) expect(textOf.get(definition.passageId)).toContain(definition.sentence);
});

test("sentences that point elsewhere make no statement", () => {
  expect(knowledge.statements.some(({ sentence }) => sentence.startsWith("As we saw"))).toBe(false);
});

test("the same document gives the same knowledge", () => {
  expect(buildKnowledge(document, "doc")).toEqual(knowledge);
});

test("a document without text teaches nothing and breaks nothing", () => {
  expect(buildKnowledge(documentOf([]), "empty")).toMatchObject({ passages: [], concepts: [], statements: [] });
});

test("a chapter has the terms that it explains, not those that it only names", () => {
  const [chapter] = knowledge.sections;
  expect(chapter?.explains?.["price floor"]).toBeGreaterThan(0.3);
  expect(Object.keys(chapter?.explains ?? {})).not.toContain("farmer");
});
