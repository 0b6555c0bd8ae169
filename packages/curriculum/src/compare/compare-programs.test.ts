import { expect, test } from "vitest";
import { buildTestCurriculum } from "../checks/test-curriculum.ts";
import { comparePrograms } from "./compare-programs.ts";
import type { ComparedProgram } from "./compared-program.ts";
import { knownAliases } from "./known-aliases.ts";
import { programOfCurriculum } from "./program-of-curriculum.ts";

function programOf(title: string, topics: [title: string, text?: string][], module = "M1 First"): ComparedProgram {
  const nothing = { level: null, hours: null, modules: null, delivery: null, assessment: [] };
  return { title, ...nothing, topics: topics.map(([name, text = ""]) => ({ title: name, names: [], text, module })) };
}

const ours = programOf("Coding", [
  ["For loop", "Repeat a statement with a for loop."],
  ["While loop", "Repeat a statement while a condition holds."],
  ["Variable scope", "Tell local from global variables."],
  ["Structured query language", "Select rows of a table."],
]);
const theirs = programOf("Programming", [
  ["For Loops", "Trace a for loop."],
  ["Scope of Variables", "Identify local and global variables."],
  ["Ray tracing", "Introduce the class.\nImplement ray tracing of spheres.\nHand in an image."],
]);

test("topics with the same words in another form and order are matched, and the nearer of two is taken", () => {
  expect(comparePrograms(ours, theirs).matches).toMatchObject([
    { theirs: "Scope of Variables", ours: "Variable scope" },
    { theirs: "For Loops", ours: "For loop" },
  ]);
});

test("a gap quotes the sentence of theirs that names it, and says which module of ours to change", () => {
  const { gaps } = comparePrograms(ours, theirs);
  expect(gaps.map((gap) => [gap.topic, gap.quotation])).toEqual([["Ray tracing", "Implement ray tracing of spheres."]]);
  expect(gaps[0]?.recommendation).toContain("M1 First");
});

test("a strength quotes our words; what a second topic of ours also answers is none", () => {
  const { strengths } = comparePrograms(ours, theirs);
  expect(strengths.map((one) => [one.topic, one.quotation])).toEqual([
    ["Structured query language", "Select rows of a table."],
  ]);
});

test("topics that share a word of any heading alone are no match", () => {
  const one = programOf("A", [["Introduction to data science"], ["Basics of design"]]);
  const other = programOf("B", [["Introduction to intellectual property"], ["Basics of networks"]]);
  expect(comparePrograms(one, other).matches).toEqual([]);
});

test("a short form that the glossary spells out is the same topic", () => {
  const glossary = [{ term: "Structured query language (SQL)", definition: "A language." }];
  const aliases = knownAliases({ glossary: glossary as Parameters<typeof knownAliases>[0]["glossary"] });
  const sql = programOf("Data", [
    ["SQL", "Query a table."],
    ["Joins", "Join two tables."],
  ]);
  expect(comparePrograms(ours, sql, aliases).matches.map((match) => match.theirs)).toEqual(["SQL"]);
  expect(comparePrograms(ours, sql).matches).toEqual([]);
});

test("a program is wholly like itself, and not at all like one of another field", () => {
  const self = programOfCurriculum(buildTestCurriculum());
  expect(comparePrograms(self, self)).toMatchObject({ similarity: 100, gaps: [], strengths: [] });
  expect(comparePrograms(self, programOf("Ballet", [["Pirouettes"], ["Stage make-up"]])).similarity).toBe(0);
});

test("level, size and structure count as far as both programs tell them", () => {
  const known = { level: "EQF 5", hours: 100, modules: 4, delivery: "online", assessment: ["quiz", "exam"] };
  const other = { level: "RQF Level 6", hours: 200, modules: 8, delivery: "Online", assessment: ["exam"] };
  const values = (parts: { name: string; value: number | null }[]) =>
    Object.fromEntries(parts.map(({ name, value }) => [name, value]));
  const full = comparePrograms({ ...ours, ...known }, { ...theirs, ...other });
  expect(values(full.parts)).toMatchObject({ level: 0.75, size: 0.5, structure: (0.5 + 0.5 + 1) / 3 });
  expect(values(comparePrograms(ours, theirs).parts)).toMatchObject({ level: null, size: null, structure: null });
});
