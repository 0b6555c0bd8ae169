import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { expect, test } from "vitest";
import { readDocument } from "../intake/read-document.ts";
import { readCompetitorFile } from "./read-competitor-file.ts";

const read = (name: string, content: string | Uint8Array, given = {}) =>
  readCompetitorFile(typeof content === "string" ? Buffer.from(content) : content, name, given, (bytes, fileName) =>
    readDocument({ bytes, fileName }),
  );

const stacks = { title: "Stacks", text: "Push and pop items in the right order.", module: "Structures" };
const queues = { title: "Queues", text: "Serve items in the order of arrival.", module: "Structures" };
const program = { institution: "Fen College", program: "Certificate in Algorithms", level: "EQF 5" };
const whole = { ok: true, programs: [{ ...program, topics: [stacks, queues], structure: { hours: 120 } }] };

const outline: [HeadingLevel: number, text: string][] = [
  [1, "Certificate in Algorithms"],
  [0, "Institution: Fen College"],
  [0, "Level: EQF 5"],
  [0, "Hours: 120"],
  [2, "Structures"],
  [3, "Stacks"],
  [0, stacks.text],
  [3, "Queues"],
  [0, queues.text],
];

test("a program is the same from JSON, CSV, Markdown and DOCX", async () => {
  const json = { ...program, topics: [stacks, queues], structure: { hours: 120 } };
  expect(await read("a.json", JSON.stringify(json))).toEqual(whole);
  const csv = [
    "institution,program,level,hours,module,topic,description",
    ...[stacks, queues].map(
      (one) => `Fen College,Certificate in Algorithms,EQF 5,120,Structures,${one.title},"${one.text}"`,
    ),
  ];
  expect(await read("a.csv", csv.join("\r\n"))).toEqual(whole);
  const markdown = outline.map(([level, text]) => (level === 0 ? text : `${"#".repeat(level)} ${text}`));
  expect(await read("a.md", markdown.join("\n\n"))).toEqual(whole);
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
  const children = outline.map(([level, text]) =>
    level === 0 ? new Paragraph(text) : new Paragraph({ text, heading: levels[level - 1]! }),
  );
  expect(await read("a.docx", await Packer.toBuffer(new Document({ sections: [{ children }] })))).toEqual(whole);
});

test("rows of Markdown tables and items under a heading Topics are topics", async () => {
  const table =
    "# Plan\n\n## Core\n\n| Course | Weeks |\n|--|--|\n| Graphs | 4 |\n| Trees | 3 |\n\n## About us\n\nWe are nice.";
  const given = { institution: "Fen College" };
  expect(await read("t.md", table, given)).toMatchObject({
    programs: [
      {
        program: "Plan",
        topics: [
          { title: "Graphs", module: "Core" },
          { title: "Trees", module: "Core" },
        ],
      },
    ],
  });
  const list = "# Plan\n\n## Core\n\n### Topics\n\n- Graphs\n- Trees\n";
  expect(await read("l.md", list, given)).toMatchObject({
    programs: [
      {
        topics: [
          { title: "Graphs", module: "Core" },
          { title: "Trees", module: "Core" },
        ],
      },
    ],
  });
});

test("statements on one topic in several rows are its text", async () => {
  const csv = "topic;statement;description\nGraphs;1;Draw a graph.\nGraphs;2;Walk a graph.";
  expect(await read("s.csv", csv, program)).toMatchObject({
    programs: [{ topics: [{ title: "Graphs", text: "Draw a graph.\nWalk a graph." }] }],
  });
});

test.each([
  ["a.json", "{", "a.json is not JSON"],
  ["a.json", '{"institution":"F","program":"P","topics":[{"text":"x"}]}', "a.json: topics[0]"],
  ["a.json", '[{"institution":"F","program":"P","topics":[]}]', "a.json: [0].topics: names no topic"],
  ["a.csv", "id,points\n1,2", "a.csv, line 1: no column holds topics"],
  ["a.csv", "institution,program,topic\nF,P,Graphs\nF,P,", "a.csv, line 3: no topic"],
  ["a.csv", 'institution,program,topic\nF,P,"Graphs', "a.csv, line 2: a quotation mark"],
  ["a.csv", "institution,program,topic,hours\nF,P,Graphs,many", "a.csv, line 2: hours is “many”"],
  ["a.csv", "topic\nGraphs", "a.csv, line 2: no institution is named"],
  ["a.md", "# Plan\n\nInstitution: F\n\nWords alone.", "a.md: no topic was found"],
  ["a.xlsx", "x", "a.xlsx: a competitor program is read from"],
  ["a.csv", "", "a.csv is empty"],
])("%s holding %j is refused with its place", async (name, content, problem) => {
  const outcome = await read(name, content);
  expect(outcome.ok ? [] : outcome.problems).toContainEqual(expect.stringContaining(problem));
});

test("a program that lists endless topics, and a file of endless programs, are refused", async () => {
  const one = (topics: number) => ({ institution: "F", program: "P", topics: Array(topics).fill("T") });
  const topics = await read("a.json", JSON.stringify(one(2_001)));
  expect(topics).toEqual({ ok: false, problems: [expect.stringContaining("lists 2001 topics; at most 2000")] });
  const programs = await read("a.json", JSON.stringify(Array(101).fill(one(1))));
  expect(programs).toEqual({ ok: false, problems: [expect.stringContaining("holds 101 programs; at most 100")] });
});
