import { expect, test } from "vitest";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import { readDocument } from "../read-document.ts";

async function read(source: string): Promise<CleanDocument> {
  const outcome = await readDocument({ bytes: new Uint8Array(Buffer.from(source, "latin1")), fileName: "earth.rtf" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.document;
}

const shapeOf = (document: CleanDocument) => document.blocks.map((block) => [block.kind, block.text]);

const head = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial Cyr;}}{\colortbl;\red0\green0\blue0;}
{\stylesheet{\s0 Normal;}{\s1\b\fs32 heading 1;}{\s2\b\fs28\outlinelevel1 Own section;}{\s9 toc 1;}{\s3 caption;}}
{\info{\title Earth}{\author Ada Rossi}}{\header\pard Running header\par}`;

test("a Rich Text file gives headings by style and outline level, lists, tables and notes at their place", async () => {
  const document = await read(
    String.raw`${head}\pard\s9 1.1 What soil is 3\par
\pard\s1 Chapter 1. Soil\par\pard\s2\outlinelevel1 1.1 What soil is\par
\pard {\b Loam} is soil{\super 1{\footnote\pard After the survey of 1990.\par}} of sand, {\v hidden }silt \emdash  and clay.\par
{\pard\ls1\ilvl0{\listtext 1.\tab}Dig a hole.\par\pard\ls1\ilvl1{\listtext a)\tab}Use a spade.\par}
\pard\trowd\trhdr\cellx100\cellx200\intbl Kind\cell Use\cell\row\trowd\cellx100\cellx200\intbl Loam\par good\cell Wheat\cell\row
\pard\s3 Table 1: Kinds of soil\par{\*\unknown{\pict 00ff}}{\pict\bin5 }}{{\}
\pard\s1 Chapter 2. Water\par\pard {\field{\*\fldinst HYPERLINK "x"}{\fldrslt Rain}} falls.\par}`,
  );
  expect(document.record).toMatchObject({ title: "Earth", authors: [{ family: "Rossi", given: "Ada" }] });
  expect(shapeOf(document)).toEqual([
    ["heading", "Chapter 1. Soil"],
    ["heading", "1.1 What soil is"],
    ["paragraph", "Loam is soil of sand, silt — and clay."],
    ["paragraph", "After the survey of 1990."],
    ["list", "Dig a hole.\nUse a spade."],
    ["table", "Kind | Use\nLoam good | Wheat"],
    ["caption", "Table 1: Kinds of soil"],
    ["heading", "Chapter 2. Water"],
    ["paragraph", "Rain falls."],
  ]);
  expect(document.blocks[5]).toMatchObject({ headerRows: 1 });
});

test("characters come from code pages, fonts' character sets and Unicode escapes", async () => {
  const document = await read(
    String.raw`${head}\pard Caf\'e9 \u8364?, \uc2\u8364\'80\'80 and {\f1 \'ef\'ee\'f7\'e2\'e0} \uc0\u55357\u56832 fine\~text.\par}`,
  );
  expect(document.blocks[0]?.text).toBe("Café €, € and почва 😀fine text.");
});

test("without styles, short bold lines in larger type are the headings", async () => {
  const document = await read(
    String.raw`{\rtf1\ansi{\b\fs36 Soil\par}\pard\fs22 Soil is the upper layer of the earth.\par{\b\fs28 Loam\par}\fs22 Loam is soil of sand.\par{\b\fs36 Water\par}\fs22 Rain falls on the land.\par}`,
  );
  expect(document.sections.map((section) => section.path.join(" > "))).toEqual(["Soil", "Soil > Loam", "Water"]);
});

test("a Rich Text file that is cut off is refused", async () => {
  const bytes = new Uint8Array(Buffer.from(String.raw`{\rtf1\ansi{\b Soil is the upper`));
  expect(await readDocument({ bytes, fileName: "a.rtf" })).toMatchObject({
    ok: false,
    problems: [{ code: "damaged" }],
  });
});

test("groups without end are refused, not followed", async () => {
  const bytes = new Uint8Array(Buffer.from(`{\\rtf1 ${"{".repeat(200_000)}soil${"}".repeat(200_000)}}`));
  expect(await readDocument({ bytes, fileName: "a.rtf" })).toMatchObject({
    ok: false,
    problems: [{ code: "damaged" }],
  });
});
