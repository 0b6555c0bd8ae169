import { expect, test } from "vitest";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import { readDocument } from "./read-document.ts";

async function markdown(text: string): Promise<CleanDocument> {
  const outcome = await readDocument({ bytes: new TextEncoder().encode(text), fileName: "a.md" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.document;
}

test("objectives are found under a cue without a heading, and belong to the section they open", async () => {
  const document = await markdown(
    "# Chapter 1. Soil\n\nText.\n\n## 1.1 Layers\n\nBy the end of this section, you will be able to:\n\n1. Name three layers\n2. Explain how soil forms\n\nSoil has layers.\n",
  );
  expect(document.objectives.map((objective) => [objective.sectionId, objective.text])).toEqual([
    ["1.1", "Name three layers"],
    ["1.1", "Explain how soil forms"],
  ]);
});

test("objectives in one sentence are taken apart at semicolons", async () => {
  const document = await markdown(
    "# Soil\n\nAfter reading this chapter, you will be able to define loam; compare two soils; and judge a field.\n\nText.\n",
  );
  expect(document.objectives.map((objective) => objective.text)).toEqual([
    "define loam",
    "compare two soils",
    "judge a field",
  ]);
});

test("prose about what a reader will learn is no list of objectives", async () => {
  const document = await markdown("# Soil\n\nYou will learn how to read a soil map later.\n\nText follows.\n");
  expect(document.objectives).toEqual([]);
});

test("key terms are read from bold leads, colons, dashes and tables, and go to the section that uses them first", async () => {
  const document = await markdown(
    "# Chapter 1. Soil\n\n## 1.1 Kinds\n\nLoam is good.\n\n## 1.2 Care\n\nUse mulch and a cover crop (CC) on the field. The pH matters.\n\n## Key Terms\n\n**loam** soil of sand, silt and clay\n\nmulch: a cover of the soil\n\ncover crop (CC) — a crop that covers the soil\n\n| Term | Definition |\n|---|---|\n| pH | a measure of acidity |\n",
  );
  expect(document.keyTerms.map((entry) => [entry.sectionId, entry.term, entry.meaning])).toEqual([
    ["1.1", "loam", "soil of sand, silt and clay"],
    ["1.2", "mulch", "a cover of the soil"],
    ["1.2", "cover crop (CC)", "a crop that covers the soil"],
    ["1.2", "pH", "a measure of acidity"],
  ]);
});

const questions =
  "1. What is loam?\n   - a) Sand\n   - b) A mix\n   - c) Clay\n2. What is mulch?\n   - a) A cover\n   - b) A crop\n   - c) A tool\n";

test("an answer key in the chapter gives the right options", async () => {
  const document = await markdown(
    `# Chapter 1. Soil\n\nText.\n\n## Review Questions\n\n${questions}\n## Answer key\n\n1 b; 2 a.\n`,
  );
  expect(document.questions).toMatchObject([
    { sectionId: "1", stem: "What is loam?", options: ["Sand", "A mix", "Clay"], key: 1 },
    { stem: "What is mulch?", key: 0 },
  ]);
});

test("an answer key at the end of the book is read by chapter, and a number it does not name stays open", async () => {
  const document = await markdown(
    `# Chapter 1. Soil\n\nText.\n\n## Review Questions\n\n${questions}\n# Chapter 2. Water\n\nText.\n\n## Review Questions\n\n${questions}\n# Answer Key\n\n**Chapter 1:** 1. b, 2. a\n\n**Chapter 2:** 2. c\n`,
  );
  expect(document.questions.map((question) => question.key)).toEqual([1, 0, null, 2]);
});

test("an answer below the question and options on one line are read", async () => {
  const document = await markdown(
    "# Soil\n\nText.\n\n## Quiz\n\n1. What is loam? (a) Sand (b) A mix (c) Clay\n\n   Answer: B\n",
  );
  expect(document.questions).toMatchObject([{ stem: "What is loam?", options: ["Sand", "A mix", "Clay"], key: 1 }]);
});

test("lettered parts that ask for work are no options", async () => {
  const document = await markdown(
    "# Soil\n\nText.\n\n## Review Questions\n\n1. A field has 3 soils.\n   - a) Describe the three soils in your own words.\n   - b) Which one would you plant first?\n",
  );
  expect(document.questions).toMatchObject([{ options: [], key: null }]);
});

test("plain text gives title, author, line-by-line key terms and an answer below its question", async () => {
  const text =
    "Introduction to Databases\n\nby Ada Rossi\n\nChapter 1: Models\n\nA relation is a set.\n\nKEY TERMS\n\nrelation - a set of tuples\ntuple - an ordered list\n\nReview Questions\n\n1) What is a relation?\na. A set of tuples\nb. A number\nAnswer: A\n\nChapter 2: Queries\n\nA query asks.\n";
  const outcome = await readDocument({ bytes: new TextEncoder().encode(text), fileName: "a.txt" });
  expect(outcome).toMatchObject({
    ok: true,
    document: {
      record: { title: "Introduction to Databases", authors: [{ family: "Rossi", given: "Ada" }] },
      keyTerms: [{ term: "relation" }, { term: "tuple" }],
      questions: [{ stem: "What is a relation?", options: ["A set of tuples", "A number"], key: 0 }],
    },
  });
});
