import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { parseHTML } from "linkedom";
import { unified } from "unified";
import { expect, test } from "vitest";
import type { Nodes } from "mdast";
import { exportCurriculum } from "../export-curriculum.ts";
import { hostileText, testProgram } from "../test-program.ts";
import { readDocx, readPdf } from "../test-readers.ts";
import { escapeMarkdown, escapeMarkdownStart } from "./escape-markdown.ts";

const decoder = new TextDecoder();
/** Many formats write one space for several. */
const flat = (text: string): string => text.replaceAll("\u200B", "").replace(/\s+/gu, " ");

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap(nodesOf) : [])];
}

function parseMarkdown(text: string): Nodes[] {
  return nodesOf(unified().use(remarkParse).use(remarkGfm).parse(text));
}

test("md: hostile text is read back as text, with no markup of its own", async () => {
  for (const { fileName, bytes } of await exportCurriculum(testProgram(hostileText), "md")) {
    const nodes = parseMarkdown(decoder.decode(bytes));
    const kinds = new Set(nodes.map(({ type }) => type));
    expect(
      [...kinds].filter((kind) =>
        ["html", "inlineCode", "code", "image", "linkReference", "blockquote"].includes(kind),
      ),
      fileName,
    ).toEqual([]);
    const links = nodes.filter((node) => node.type === "link").map(({ url }) => url);
    // An address in running text may still be read as one; it must be the address that stands there.
    expect(links.filter((url) => !url.startsWith("http://x.example"))).toEqual([]);
    const widths = nodes
      .filter((node) => node.type === "table")
      .map((table) => new Set(table.children.map((row) => row.children.length)).size);
    expect(
      widths.every((count) => count === 1),
      fileName,
    ).toBe(true);
  }
});

test.each([
  "# no heading",
  "1. no list",
  "- no list",
  "+ no list",
  "> no quotation",
  "---",
  "===",
  "    no code",
  "| a | b |",
  "[x]: /y",
  "&amp; &lt;",
  "*x* __y__ ~~z~~",
])("md: %j stays one paragraph with its own words", (text) => {
  const nodes = parseMarkdown(escapeMarkdownStart(escapeMarkdown(text)));
  expect(nodes.map(({ type }) => type)).toEqual(["root", "paragraph", "text"]);
  expect(nodes.at(-1)).toMatchObject({ value: text.trim() });
});

test("html: hostile text makes no element, attribute or script, and reads back whole", async () => {
  for (const { fileName, bytes } of await exportCurriculum(testProgram(hostileText), "html")) {
    const { document } = parseHTML(decoder.decode(bytes));
    expect(document.querySelectorAll("script, img, iframe").length, fileName).toBe(0);
    const text = flat(document.querySelector("main")?.textContent ?? "");
    expect(text).toContain(flat(hostileText));
  }
});

test("docx: hostile text reads back whole in another program", async () => {
  for (const { fileName, bytes } of await exportCurriculum(testProgram(hostileText), "docx")) {
    expect(flat(await readDocx(bytes)), fileName).toContain(flat(hostileText));
  }
});

test("pdf: hostile text is never read as source", async () => {
  for (const { fileName, bytes } of await exportCurriculum(testProgram(hostileText), "pdf")) {
    const { text } = await readPdf(bytes);
    expect(text, fileName).toContain("<script>alert(1)</script>");
    expect(text).toContain('#panic("x")');
    expect(text).toContain("]]>");
  }
});

test("control characters and broken pairs do not stop any format", async () => {
  const broken = "bell\u0007 null\u0000 half\uD83D none\uFFFE";
  for (const format of ["md", "html", "docx", "pdf"] as const) {
    for (const { bytes } of await exportCurriculum(testProgram(broken), format, {
      documents: ["glossary", "answer-key"],
    })) {
      expect(decoder.decode(bytes.subarray(0, 5)).length).toBeGreaterThan(0);
      if (format === "pdf" || format === "docx") continue;
      expect(decoder.decode(bytes)).not.toContain("\u0007");
      expect(decoder.decode(bytes)).not.toContain("\uFFFE");
    }
  }
});

test("a word of 400 letters fits a PDF page", async () => {
  const [file] = await exportCurriculum(testProgram("x".repeat(400)), "pdf", { documents: ["program-specification"] });
  expect((await readPdf(file?.bytes ?? new Uint8Array())).text.replace(/\s/gu, "")).toContain("x".repeat(400));
});
