import { expect, test } from "vitest";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import { readDocument } from "./read-document.ts";

async function markdown(text: string): Promise<CleanDocument> {
  const outcome = await readDocument({ bytes: new TextEncoder().encode(text), fileName: "a.md" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.document;
}

const kinds = (document: CleanDocument) => document.sections.map((section) => `${section.id} ${section.kind}`);

test("unnumbered top headings are chapters", async () => {
  expect(kinds(await markdown("# Soil\n\nText.\n\n## Layers\n\nText.\n\n# Water\n\nText.\n"))).toEqual([
    "1 chapter",
    "1.1 section",
    "2 chapter",
  ]);
});

test("one top heading over a short text is its chapter", async () => {
  expect(kinds(await markdown("# Soil\n\nText.\n\n## Layers\n\nText.\n\n## Uses\n\nText.\n"))).toEqual([
    "1 chapter",
    "1.1 section",
    "1.2 section",
  ]);
});

test("a heading above labelled chapters names the work and opens no section", async () => {
  const document = await markdown("# The Earth\n\n## Chapter 1. Soil\n\nText.\n\n## Chapter 2. Water\n\nText.\n");
  expect(document.sections.map((section) => section.path.join(" > "))).toEqual(["The Earth", "Soil", "Water"]);
  expect(document.sections[0]?.kind).toBe("front-matter");
});

test("parts stand above chapters", async () => {
  const document = await markdown(
    "# Part I. Ground\n\n## Chapter 1. Soil\n\nText.\n\n# Part II. Sky\n\n## Chapter 2. Rain\n\nText.\n",
  );
  expect(kinds(document)).toEqual(["1 part", "1.1 chapter", "2 part", "2.1 chapter"]);
});

test("numbers decide where all headings stand on one level", async () => {
  const document = await markdown(
    "# Chapter 1. Soil\n\nText.\n\n# 1.1 Layers\n\nText.\n\n# 1.2 Uses\n\nText.\n\n# Chapter 2. Water\n\nText.\n\n# 2.1 Rain\n\nText.\n",
  );
  expect(kinds(document)).toEqual(["1 chapter", "1.1 section", "1.2 section", "2 chapter", "2.1 section"]);
});

test("a chapter label and its title in two headings are one chapter", async () => {
  const document = await markdown("# CHAPTER 1\n\n# Soil\n\nText.\n\n# CHAPTER 2\n\n# Water\n\nText.\n");
  expect(document.sections.map((section) => [section.kind, section.number, section.title])).toEqual([
    ["chapter", "1", "Soil"],
    ["chapter", "2", "Water"],
  ]);
});

test("apparatus on the level of the chapters belongs to the chapter before it, a lone glossary to the book", async () => {
  const document = await markdown(
    "# Chapter 1. Soil\n\nText.\n\n# Review Questions\n\n1. Why?\n\n# Chapter 2. Water\n\nText.\n\n# Review Questions\n\n1. How?\n\n# Glossary\n\n**loam**: a soil\n",
  );
  expect(kinds(document)).toEqual([
    "1 chapter",
    "1.1 review-questions",
    "2 chapter",
    "2.1 review-questions",
    "3 key-terms",
  ]);
});

test("a comment of a program and a bracketed remark under a heading mark are no headings", async () => {
  const chapters = [1, 2, 3, 4].map((number) => `# Chapter ${number}. Topic\n\nText.\n`).join("\n");
  const document = await markdown(`${chapters}\n# (Comment)\n\nText.\n\n# set x = f(y)\n\nText.\n`);
  expect(document.sections).toHaveLength(4);
});

test("a teaching section named like apparatus stays teaching when its number says so", async () => {
  const document = await markdown("# Chapter 3. Solutions\n\nText.\n\n## 3.1 Terminology\n\nText.\n");
  expect(kinds(document)).toEqual(["1 chapter", "1.1 section"]);
});

test("a document without headings is one chapter named as the document", async () => {
  const document = await markdown("---\ntitle: Soil\n---\n\nSoil is the upper layer.\n");
  expect(document.sections).toMatchObject([{ kind: "chapter", title: "Soil", firstBlock: 0, lastBlock: 1 }]);
});

test("plain numbers count as chapters where sections count under them", async () => {
  const document = await markdown(
    "# Everything\n\n# Preface\n\nThanks.\n\n# Part I Basics\n\n# 1 Being\n\n# 1.1 Here\n\nText.\n\n# 1.2 There\n\nText.\n\n# 2 Doing\n\nText.\n\n# Appendix A Tables\n\nText.\n",
  );
  expect(kinds(document)).toEqual([
    "1 front-matter",
    "2 front-matter",
    "3 part",
    "3.1 chapter",
    "3.1.1 section",
    "3.1.2 section",
    "3.2 chapter",
    "4 back-matter",
  ]);
});
