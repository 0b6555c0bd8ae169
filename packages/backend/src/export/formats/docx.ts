import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TabStopType,
  TableOfContents,
  TextRun,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import type { DocumentBlock, PrintDocument } from "../documents/document-tree.ts";
import { contentsDepth } from "./contents-depth.ts";
import { docxBlock } from "./docx-blocks.ts";
import { printableText } from "./printable-text.ts";
import { noteAnchors } from "./docx-inline.ts";
import { docxNumbering, docxStyles } from "./docx-style.ts";
import { docxFacts } from "./docx-table.ts";
import { fixArchive } from "./fix-archive.ts";

/** Twips. A4 and US Letter with margins of 25 mm. */
const margin = 1417;
const paper = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } };

/**
 * Page numbers of the contents are worked out by laying the document out, which takes two thirds of the time of an
 * export. Longer documents leave them to Word, which asks to fill them in when it opens the file.
 */
const mostLinesLaidOut = 120;

/** Whether page numbers are printed at all, in a document short enough to count its pages. */
function isLaidOut(document: PrintDocument): boolean {
  return contentsDepth(document) > 0 && linesOf(document.blocks) <= mostLinesLaidOut;
}

/** Paragraphs, rows and entries: what a layout has to measure. */
function linesOf(blocks: readonly DocumentBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === "list") return sum + block.items.length;
    if (block.kind === "table") return sum + block.rows.length * block.columns.length;
    if ("entries" in block) return sum + block.entries.length;
    return sum + (block.kind === "group" ? linesOf(block.blocks) : 1);
  }, 0);
}

function runningLine(left: string, right: (string | TextRun)[], width: number): Paragraph {
  return new Paragraph({
    style: "Quiet",
    alignment: AlignmentType.START,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      new TextRun(printableText(left)),
      new TextRun({ text: "\t" }),
      ...right.map((part) => (typeof part === "string" ? new TextRun(part) : part)),
    ],
  });
}

/** The page layout needs a paragraph even in the empty header of the title page. */
function blank(): Paragraph {
  return new Paragraph({ children: [] });
}

function titlePage(document: PrintDocument): Paragraph[] {
  return [
    new Paragraph({ style: "ProgramName", children: [new TextRun(printableText(document.program))] }),
    new Paragraph({ style: "Title", children: [new TextRun(printableText(document.title))] }),
    new Paragraph({ style: "Lead", children: [new TextRun(printableText(document.summary))] }),
    ...docxFacts(document.facts, new Map()),
    new Paragraph({
      style: "Quiet",
      spacing: { before: 480 },
      children: [new TextRun(printableText(document.edition)), new PageBreak()],
    }),
  ];
}

function contents(depth: number): (Paragraph | TableOfContents)[] {
  if (depth === 0) return [];
  return [
    new Paragraph({ style: "ContentsTitle", children: [new TextRun("Contents")] }),
    new TableOfContents("Contents", { hyperlink: true, headingStyleRange: `1-${depth}` }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

/**
 * A document for Word: named styles, a contents field that is already filled, running header and footer, table heads that
 * repeat, and the language of the text. The same document gives the same bytes.
 */
export async function renderDocx(document: PrintDocument): Promise<Uint8Array> {
  const size = document.language.endsWith("-US") ? paper.letter : paper.a4;
  const width = size.width - 2 * margin;
  let lists = 0;
  const around = { anchors: noteAnchors(document), width, nextList: () => (lists += 1) };
  const pageOf = new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] });
  const file = new Document({
    title: printableText(`${document.title} – ${document.program}`),
    subject: printableText(document.summary),
    creator: "Curriculum Generator",
    lastModifiedBy: "Curriculum Generator",
    styles: docxStyles(document.language),
    numbering: docxNumbering,
    ...(isLaidOut(document) ? { pageNumbers: estimatePageNumbers } : {}),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size, margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        headers: {
          default: new Header({ children: [runningLine(document.program, [printableText(document.title)], width)] }),
          first: new Header({ children: [blank()] }),
        },
        footers: {
          default: new Footer({ children: [runningLine(document.edition, [pageOf], width)] }),
          first: new Footer({ children: [blank()] }),
        },
        children: [
          ...titlePage(document),
          ...contents(contentsDepth(document)),
          ...document.blocks.flatMap((block) => docxBlock(block, around)),
        ],
      },
    ],
  });
  return fixArchive(await Packer.toBuffer(file));
}
