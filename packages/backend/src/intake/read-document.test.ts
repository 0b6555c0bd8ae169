import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import { readDocument } from "./read-document.ts";

async function read(content: string | Uint8Array, fileName: string): Promise<CleanDocument> {
  const outcome = await readDocument({ bytes: typeof content === "string" ? strToU8(content) : content, fileName });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.document;
}

function outlineOf(document: CleanDocument): string[] {
  return document.sections.map((section) => `${section.id} ${section.kind} ${section.number ?? "-"} ${section.title}`);
}

function expectOffsetsToHold(document: CleanDocument): void {
  const text = document.blocks.map((block) => block.text).join("\n\n");
  for (const block of document.blocks) expect(text.slice(block.charStart, block.charEnd)).toBe(block.text);
  for (const objective of document.objectives) expect(text.startsWith(objective.text, objective.charStart)).toBe(true);
}

const chapters = [
  "1 chapter 1 Soil",
  "1.1 section 1.1 What soil is",
  "1.1.1 objectives - Learning objectives",
  "1.2 key-terms - Key terms",
  "2 chapter 2 Water",
  "2.1 section 2.1 Rain",
];

const paragraph = (text: string, style?: string) => new Paragraph({ text, style });

test("a Word document with custom heading styles gives its chapters by basedOn and outline level", async () => {
  const file = new Document({
    title: "Earth",
    creator: "Ada Rossi",
    styles: {
      paragraphStyles: [
        { id: "BookChapter", name: "Book Chapter", basedOn: "Heading1" },
        { id: "BookSection", name: "Book Section", paragraph: { outlineLevel: 1 } },
      ],
    },
    sections: [
      {
        children: [
          paragraph("Chapter 1. Soil", "BookChapter"),
          paragraph("1.1 What soil is", "BookSection"),
          new Paragraph({ children: [new TextRun({ text: "Learning objectives", bold: true })] }),
          paragraph("By the end of this section, you will be able to:"),
          new Paragraph({ text: "Define soil.", bullet: { level: 0 } }),
          paragraph("Soil is the upper layer of the earth."),
          new Paragraph({ text: "Key terms", heading: HeadingLevel.HEADING_2 }),
          new Paragraph({
            children: [new TextRun({ text: "loam", bold: true }), new TextRun(" soil of sand, silt and clay")],
          }),
          paragraph("Chapter 2. Water", "BookChapter"),
          paragraph("2.1 Rain", "BookSection"),
          paragraph("Rain is water that falls."),
        ],
      },
    ],
  });
  const document = await read(new Uint8Array(await Packer.toBuffer(file)), "earth.docx");
  expect(document.record).toMatchObject({ title: "Earth", authors: [{ family: "Rossi", given: "Ada" }] });
  expect(outlineOf(document)).toEqual(chapters);
  expect(document.objectives).toMatchObject([{ sectionId: "1.1", text: "Define soil." }]);
  expect(document.keyTerms).toMatchObject([{ term: "loam", meaning: "soil of sand, silt and clay" }]);
  expectOffsetsToHold(document);
});

test("an HTML page loses navigation and scripts, and keeps lists, tables and definitions", async () => {
  const document = await read(
    `<!doctype html><html lang="en-GB"><head><title>Earth</title><meta name="author" content="Ada Rossi; Jo Berg"></head>
     <body><nav><ul><li><a href="#a">Chapter 1. Soil</a></li></ul></nav><script>var x = 1;</script>
     <h1>Chapter 1. Soil</h1><h2>1.1 What soil is</h2><p><b>Learning objectives</b></p>
     <ul><li>Define soil.</li></ul><p>Soil<sup><a href="#n1">1</a></sup> is the upper&nbsp;layer.</p>
     <table><tr><th>Kind</th><th>Use</th></tr><tr><td>Loam</td><td>Wheat</td></tr></table>
     <h2>Key terms</h2><dl><dt>loam</dt><dd>soil of sand, silt and clay</dd></dl>
     <h1>Chapter 2. Water</h1><h2>2.1 Rain</h2><p>Rain falls.</p></body></html>`,
    "earth.html",
  );
  expect(outlineOf(document)).toEqual(chapters);
  expect(document.record.authors).toHaveLength(2);
  expect(document.language).toBe("en-GB");
  expect(document.blocks.some((block) => block.text.includes("var x"))).toBe(false);
  expect(document.blocks.find((block) => block.kind === "table")).toMatchObject({
    headerRows: 1,
    rows: [
      ["Kind", "Use"],
      ["Loam", "Wheat"],
    ],
  });
  expect(document.blocks.some((block) => block.text === "Soil is the upper layer.")).toBe(true);
  expect(document.keyTerms).toMatchObject([{ sectionId: "1.1", term: "loam" }]);
  expectOffsetsToHold(document);
});

const page = (body: string) =>
  strToU8(
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
  );

test("an EPUB is read in spine order without its navigation", async () => {
  const epub = zipSync({
    mimetype: strToU8("application/epub+zip"),
    "META-INF/container.xml": strToU8(
      `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    ),
    "OEBPS/book.opf": strToU8(
      `<package><metadata><dc:title>Earth</dc:title><dc:creator>Ada Rossi</dc:creator><dc:language>en</dc:language><dc:date>2026-01-01T00:00:00Z</dc:date><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>
       <manifest><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="b" href="b%20two.xhtml" media-type="application/xhtml+xml"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
       <spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    ),
    "OEBPS/nav.xhtml": page(`<nav epub:type="toc"><ol><li>Soil</li></ol></nav>`),
    "OEBPS/b two.xhtml": page(`<h1>Chapter 2. Water</h1><h2>2.1 Rain</h2><p>Rain falls.</p>`),
    "OEBPS/a.xhtml": page(
      `<h1><a id="x"/>Chapter 1. Soil</h1><h2>1.1 What soil is</h2><p>By the end of this section, you will be able to:</p><ul><li>Define soil.</li></ul><p>Soil is the upper layer.</p><h2>Key terms</h2><p><b>loam</b>: soil of sand, silt and clay</p>`,
    ),
  });
  const document = await read(epub, "earth.epub");
  expect(outlineOf(document)).toEqual(chapters);
  // The date is the moment of conversion and dates no work.
  expect(document.record.published).toBeUndefined();
});

test("Markdown keeps code apart from headings and takes the record from its front matter", async () => {
  const document = await read(
    `---\ntitle: Earth\nauthor: Ada Rossi\ndate: 2021-03-04\nlicense: CC BY 4.0\n---\n\n# Chapter 1. Soil\n\n## 1.1 What soil is\n\n### Learning objectives\n\n- Define soil.\n\nSoil is the upper layer.\n\n\`\`\`\n# Not a heading\n\`\`\`\n\n## Key terms\n\n- **loam**: soil of sand, silt and clay\n\n# Chapter 2. Water\n\n## 2.1 Rain\n\nRain falls.\n`,
    "earth.md",
  );
  expect(outlineOf(document)).toEqual(chapters);
  expect(document.record).toMatchObject({
    title: "Earth",
    published: "2021-03-04",
    licence: "CC BY 4.0",
    type: "textbook",
  });
  // Teaching text after the objectives belongs to the section again.
  const objectives = document.sections.find((section) => section.kind === "objectives");
  expect(document.blocks[objectives?.lastBlock ?? 0]?.text).toBe("Soil is the upper layer.");
});

test("a work that states no title is called by its first heading, unless that is a preface, then by its file", async () => {
  const body = "# Soil\n\nSoil is the upper layer.\n";
  expect((await read(body, "earth.md")).record.title).toBe("Soil");
  expect((await read(`# Preface\n\nWhy this was written.\n\n${body}`, "earth.md")).record.title).toBe("earth");
});

test("plain text gives underlined, numbered and capital headings", async () => {
  const ruled = await read(
    `EARTH\n\nAuthor: Ada Rossi\nDate: 2021\n\n\n1 Soil\n======\n\n1.1 What soil is\n----------------\n\nSoil is the\nupper layer.\n\n2 Water\n=======\n\n2.1 Rain\n--------\n\nRain falls.\n`,
    "earth.txt",
  );
  expect(outlineOf(ruled)).toEqual([
    "1 chapter 1 Soil",
    "1.1 section 1.1 What soil is",
    "2 chapter 2 Water",
    "2.1 section 2.1 Rain",
  ]);
  expect(ruled.record).toMatchObject({ title: "Earth", published: "2021" });
  expect(ruled.blocks[2]?.text).toBe("Soil is the upper layer.");
  const capitals = await read(`SOIL\n\nSoil is the upper layer.\n\nWATER\n\nRain falls.\n`, "earth.txt");
  expect(outlineOf(capitals)).toEqual(["1 chapter - SOIL", "2 chapter - WATER"]);
});

const typst = `#set page(header: [Running header], footer: context counter(page).display())
#set text(lang: "en")
#let prose = [Soil is the upper layer of the earth in which plants grow, and it holds water and air between its grains. ]
= Chapter 1. Soil
#for i in range(30) { prose }
== 1.1 What soil is
By the end of this section, you will be able to:
- Define soil.

#for i in range(40) { prose }
== Key terms
*loam* soil of sand, silt and clay

= Chapter 2. Water
== 2.1 Rain
#for i in range(60) { prose }
`;

test("a PDF gives headings by its tags, paragraphs over page breaks, page labels, and no running headers", async () => {
  const compiler = NodeCompiler.create({});
  const document = await read(new Uint8Array(compiler.pdf({ mainFileContent: typst })), "earth.pdf");
  expect(document.rung.rung).toBe("structure-tree");
  expect(outlineOf(document)).toEqual(chapters);
  expect(document.pages).toBeGreaterThan(2);
  expect(document.blocks.some((block) => block.text.includes("Running header"))).toBe(false);
  expect(document.keyTerms).toMatchObject([{ term: "loam", meaning: "soil of sand, silt and clay" }]);
  expect(document.blocks.at(-1)?.pageLabel).not.toBeNull();
});

const heading = (size: string) => `it => block(text(${size}, weight: "bold", it.body))`;

test("an untagged PDF without bookmarks gives the same chapters by the size of its type", async () => {
  const compiler = NodeCompiler.create({});
  const plain = `#show heading.where(level: 1): ${heading("18pt")}\n#show heading.where(level: 2): ${heading("14pt")}\n#set heading(bookmarked: false)\n${typst}`;
  const tagged = new Uint8Array(compiler.pdf({ mainFileContent: plain }));
  const bytes = Buffer.from(
    Buffer.from(tagged)
      .toString("latin1")
      .replace(/\/StructTreeRoot \d+ \d+ R/, (found) => " ".repeat(found.length)),
    "latin1",
  );
  const document = await read(new Uint8Array(bytes), "earth.pdf");
  expect(document.rung.rung).toBe("type-size");
  expect(outlineOf(document)).toEqual(chapters);
});

test("a misnamed file is read as what it is, with a warning", async () => {
  const document = await read(
    "<!doctype html><html><body><h1>Soil</h1><p>Soil is the upper layer.</p></body></html>",
    "soil.md",
  );
  expect(document.format).toBe("html");
  expect(document.warnings).toMatchObject([{ code: "misnamed" }]);
});

test("the same bytes give the same document", async () => {
  const once = await read("# Soil\n\nSoil is the upper layer.\n", "soil.md");
  expect(await read("# Soil\n\nSoil is the upper layer.\n", "soil.md")).toEqual(once);
});
