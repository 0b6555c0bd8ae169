import { unzipSync, strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { documentKeys } from "./documents/document-tree.ts";
import { exportCurriculum } from "./export-curriculum.ts";
import { exportFormats } from "./formats.ts";
import { importCurriculum } from "./import-curriculum.ts";
import { assessorOnly } from "./test-module.ts";
import { readDocx, readPdf } from "./test-readers.ts";
import { testProgram } from "./test-program.ts";

const decoder = new TextDecoder();

test.each(exportFormats.map(({ key }) => key))("%s: equal curricula give equal bytes", async (format) => {
  const first = await exportCurriculum(testProgram(), format);
  const second = await exportCurriculum(testProgram(), format);
  expect(first.length).toBeGreaterThan(0);
  expect(first).toEqual(second);
});

test.each(["md", "docx", "pdf"] as const)(
  "%s: one file for each document, named after program and document",
  async (format) => {
    const files = await exportCurriculum(testProgram(""), format);
    expect(files.map(({ fileName }) => fileName)).toEqual(
      documentKeys.map((key) => `business-intelligence-${key}.${format}`),
    );
  },
);

test("html: one page for the program, assessment and examination papers and their keys apart", async () => {
  const files = await exportCurriculum(testProgram(""), "html");
  expect(files.map(({ fileName }) => fileName)).toEqual([
    "business-intelligence-program.html",
    "business-intelligence-student-paper.html",
    "business-intelligence-answer-key.html",
    "business-intelligence-exam-papers.html",
    "business-intelligence-exam-key.html",
  ]);
});

test("only the documents asked for are made, in their usual order", async () => {
  const files = await exportCurriculum(testProgram(""), "md", { documents: ["glossary", "student-paper"] });
  expect(files.map(({ fileName }) => fileName)).toEqual([
    "business-intelligence-student-paper.md",
    "business-intelligence-glossary.md",
  ]);
});

test("no format's student paper holds a word that is for assessors only, and its answer key does", async () => {
  const documents = ["student-paper", "answer-key"] as const;
  for (const { key } of exportFormats.filter((format) => !format.isWhole)) {
    const [paper, answers] = await exportCurriculum(testProgram(), key, { documents });
    if (paper === undefined || answers === undefined) throw new Error(`${key} made no two files`);
    expect(await textOf(key, paper.bytes)).not.toContain(assessorOnly);
    expect(await textOf(key, paper.bytes)).toContain("Which table holds measures?");
    expect(await textOf(key, answers.bytes)).toContain(assessorOnly);
  }
});

test("no file but the keys and the curriculum file holds a rationale or model answer", async () => {
  for (const { fileName, bytes } of await exportCurriculum(testProgram(), "md")) {
    expect(decoder.decode(bytes).includes(assessorOnly), fileName).toBe(/answer-key|exam-key/.test(fileName));
  }
});

test("the curriculum file comes back equal", async () => {
  const curriculum = testProgram('quote " and line\nbreak 数');
  const [file] = await exportCurriculum(curriculum, "json");
  expect(importCurriculum(decoder.decode(file?.bytes))).toEqual({ ok: true, curriculum });
});

test("the date on the title page is the one that was passed, or none", async () => {
  const [dated] = await exportCurriculum(testProgram(), "md", { today: "2026-03-18" });
  const [undated] = await exportCurriculum(testProgram(), "md");
  expect(decoder.decode(dated?.bytes)).toContain("Draft, 18 March 2026");
  expect(decoder.decode(undated?.bytes)).toMatch(/· Draft$/mu);
});

async function textOf(format: string, bytes: Uint8Array): Promise<string> {
  if (format === "docx") return readDocx(bytes);
  if (format === "pdf") return (await readPdf(bytes)).text;
  return decoder.decode(bytes);
}

test("a Word file holds its parts in a readable archive", async () => {
  const [file] = await exportCurriculum(testProgram(), "docx", { documents: ["program-specification"] });
  const parts = unzipSync(file?.bytes ?? new Uint8Array());
  expect(Object.keys(parts)[0]).toBe("[Content_Types].xml");
  expect(strFromU8(parts["docProps/core.xml"] ?? new Uint8Array())).toContain("1980-01-01T00:00:00Z");
});

test.each(exportFormats.map(({ key }) => key))(
  "%s: a program with nothing in it yet is exported all the same",
  async (format) => {
    const program = testProgram("");
    const report = { figures: {}, missingItems: [], findings: [] };
    const empty = {
      ...program,
      programOutcomes: [],
      modules: [],
      skills: [],
      glossary: [],
      sources: [],
      passages: [],
      report,
    };
    expect((await exportCurriculum(empty, format)).every(({ bytes }) => bytes.length > 100)).toBe(true);
  },
);

test("the quality report names the sources that were left out, with the rule, and has no such heading without any", async () => {
  const program = testProgram("Refused by the rule nature:wiki");
  const markdownOf = async (one: typeof program) =>
    (await exportCurriculum(one, "md")).map(({ bytes }) => strFromU8(bytes)).join("\n");
  const text = await markdownOf(program);
  expect(text).toContain("Sources left out");
  expect(text).toMatch(/A page of a wiki.*Refused by the rule nature:wiki/);
  const { leftOutSources: _none, ...report } = program.report;
  expect(await markdownOf({ ...program, report })).not.toContain("Sources left out");
});
