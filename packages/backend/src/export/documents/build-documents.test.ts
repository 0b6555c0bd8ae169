import { expect, test } from "vitest";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { assessorOnly } from "../test-module.ts";
import { testProgram } from "../test-program.ts";
import { buildDocuments } from "./build-documents.ts";
import { documentKeys } from "./document-tree.ts";
import type { DocumentBlock, DocumentKey, Inline } from "./document-tree.ts";

function blocksOf(key: DocumentKey, curriculum: Curriculum = testProgram()): DocumentBlock[] {
  const [document] = buildDocuments(curriculum, { today: null, documents: [key] });
  const unfold = (block: DocumentBlock): DocumentBlock[] => [
    block,
    ...(block.kind === "group" ? block.blocks.flatMap(unfold) : []),
  ];
  return document?.blocks.flatMap(unfold) ?? [];
}

function labels(key: DocumentKey): string[] {
  return blocksOf(key).flatMap((block) => (block.kind === "question" ? [block.label] : []));
}

test("all documents are built, none of them empty", () => {
  const documents = buildDocuments(testProgram(), { today: null });
  expect(documents.map(({ key }) => key)).toEqual(documentKeys);
  expect(documents.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
});

test("the paper and the key number the same questions alike, items outside the scheme included", () => {
  expect(labels("student-paper")).toEqual(["1", "2", "3.1", "4"]);
  expect(labels("answer-key")).toEqual(labels("student-paper"));
});

test("examination papers and their key number the same questions alike, and the key alone tells answers and blueprint", () => {
  const tables = blocksOf("exam-key").flatMap((block) => (block.kind === "table" ? [block] : []));
  const cell = (content: Inline[] | undefined) => content?.map((part) => ("text" in part ? part.text : "")).join("");
  const answers = tables.filter(({ caption }) => caption.startsWith("Answers"));
  expect(answers.flatMap(({ rows }) => rows.map(([number]) => cell(number)))).toEqual(labels("exam-papers"));
  expect(labels("exam-papers").length).toBeGreaterThan(0);
  expect(tables.filter(({ caption }) => caption.startsWith("Blueprint"))).toHaveLength(1);
  expect(JSON.stringify(blocksOf("exam-papers"))).not.toContain(assessorOnly);
});

test("where a bank is too small for two forms the key says what is lacking", () => {
  expect(JSON.stringify(blocksOf("exam-key"))).toContain("Why there is no second form");
});

test("every mark has its note, and notes start at 1 in each module", () => {
  for (const key of documentKeys) {
    const blocks = blocksOf(key, testProgram("words", 2));
    const noted = blocks.flatMap((block) => (block.kind === "notes" ? block.entries.map(({ note }) => note.id) : []));
    const marked = [...JSON.stringify(blocks).matchAll(/"kind":"marks","notes":\[\{"number":\d+,"id":"([^"]+)"/gu)].map(
      (match) => match[1],
    );
    expect(marked.filter((id) => !noted.includes(id ?? ""))).toEqual([]);
    expect(new Set(noted).size).toBe(noted.length);
  }
  const lists = blocksOf("module-specifications", testProgram("words", 2)).filter((block) => block.kind === "notes");
  expect(lists.map(({ entries }) => entries[0]?.note.number)).toEqual([1, 1]);
});

test("a note says source, section, page and quotation", () => {
  const [notes] = blocksOf("program-specification").filter((block) => block.kind === "notes");
  const text = notes?.entries[0]?.content.map((part) => ("text" in part ? part.text : "")).join("");
  expect(text).toBe(
    "Open Press (2024), 2.1 Star schemas, p. 41: “A star schema joins one fact table to several dimension tables.”",
  );
});

test("the rows of a table have as many cells as the table has columns", () => {
  for (const key of documentKeys) {
    for (const block of blocksOf(key)) {
      if (block.kind !== "table") continue;
      const widths = [...block.rows, ...(block.footer === null ? [] : [block.footer])].map((row) => row.length);
      expect(
        widths.filter((width) => width !== block.columns.length),
        block.caption,
      ).toEqual([]);
    }
  }
});

test("headings never skip a level", () => {
  for (const key of documentKeys) {
    let before = 0;
    for (const block of blocksOf(key)) {
      if (block.kind !== "heading") continue;
      expect(block.level, block.text).toBeLessThanOrEqual(before + 1);
      before = block.level;
    }
  }
});

test("levels are spelled for the program's locale", () => {
  const british = testProgram();
  const american = { ...british, program: { ...british.program, locale: "en-US" } };
  expect(JSON.stringify(blocksOf("program-specification", british))).toContain('"Analyse"');
  expect(JSON.stringify(blocksOf("program-specification", american))).toContain('"Analyze"');
});

test("a curriculum without skills, glossary, sources and items still gives every document", () => {
  const program = testProgram();
  const modules = program.modules.map((module) => ({
    ...module,
    assessments: [],
    caseStudies: [],
    assessmentScheme: [],
    readings: [],
    outcomes: [],
  }));
  const bare = { ...program, modules, skills: [], glossary: [], sources: [] };
  expect(buildDocuments(bare, { today: null }).map(({ key }) => key)).toEqual(documentKeys);
});
