import { Bookmark, HeadingLevel, Paragraph, TextRun } from "docx";
import type { Table } from "docx";
import type { DocumentBlock } from "../documents/document-tree.ts";
import { printableText } from "./printable-text.ts";
import { docxInline } from "./docx-inline.ts";
import { docxColour } from "./docx-style.ts";
import { docxFacts, docxTable } from "./docx-table.ts";

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

interface DocxSurroundings {
  anchors: Map<string, string>;
  /** Width of the text in twips. */
  width: number;
  /** A new number for each list, so that every list starts at its first letter or number. */
  nextList: () => number;
}

function question(block: Extract<DocumentBlock, { kind: "question" }>, around: DocxSurroundings): Paragraph[] {
  const detail =
    block.detail === null ? [] : [new TextRun({ text: ` (${printableText(block.detail)})`, color: docxColour.quiet })];
  const instance = around.nextList();
  const label = new TextRun({ text: `${printableText(block.label)}.\u00A0`, bold: true });
  return [
    new Paragraph({
      style: "Question",
      keepNext: block.options.length > 0,
      children: [label, ...docxInline(block.stem, around.anchors), ...detail],
    }),
    ...block.options.map(({ content, note }, index) => {
      const below = note.length === 0 ? [] : [new TextRun({ text: "", break: 1 }), ...docxInline(note, around.anchors)];
      return new Paragraph({
        style: "Option",
        numbering: { reference: "options", level: 0, instance },
        keepNext: index < block.options.length - 1,
        children: [...docxInline(content, around.anchors), ...below],
      });
    }),
  ];
}

function notes(block: Extract<DocumentBlock, { kind: "notes" }>, around: DocxSurroundings): Paragraph[] {
  const instance = around.nextList();
  return [
    new Paragraph({ style: "NotesTitle", children: [new TextRun(printableText(block.title))] }),
    ...block.entries.map(({ note, content }) => {
      const runs = docxInline(content, around.anchors);
      const anchor = around.anchors.get(note.id);
      const children = anchor === undefined ? runs : [new Bookmark({ id: anchor, children: runs })];
      return new Paragraph({ style: "Note", numbering: { reference: "notes", level: 0, instance }, children });
    }),
  ];
}

/** One block as Word paragraphs and tables. */
export function docxBlock(block: DocumentBlock, around: DocxSurroundings): (Paragraph | Table)[] {
  const { anchors, width } = around;
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: headingLevels[block.level],
          pageBreakBefore: block.startsPage,
          children: [new TextRun(printableText(block.text))],
        }),
      ];
    case "paragraph": {
      const style = { body: "Normal", lead: "Lead", quiet: "Quiet" }[block.style];
      return [new Paragraph({ style, children: docxInline(block.content, anchors) })];
    }
    case "group":
      return block.blocks.flatMap((inner) => docxBlock(inner, around));
    case "list": {
      const numbering = { reference: block.ordered ? "steps" : "points", level: 0, instance: around.nextList() };
      return block.items.map(
        (item) => new Paragraph({ numbering, spacing: { after: 40 }, children: docxInline(item, anchors) }),
      );
    }
    case "table":
      return docxTable(block, anchors, width);
    case "facts":
      return docxFacts(block.entries, anchors);
    case "definitions":
      return block.entries.map(({ term, content }) => {
        const label = new TextRun({ text: `${printableText(term)}  `, bold: true });
        return new Paragraph({ style: "Reference", children: [label, ...docxInline(content, anchors)] });
      });
    case "question":
      return question(block, around);
    case "answer-space":
      return Array.from({ length: block.lines }, () => new Paragraph({ style: "AnswerLine", children: [] }));
    case "references":
      return block.entries.map((entry) => new Paragraph({ style: "Reference", children: docxInline(entry, anchors) }));
    default:
      return notes(block, around);
  }
}
