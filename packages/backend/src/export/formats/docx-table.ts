import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { DocumentBlock, Entry, Inline } from "../documents/document-tree.ts";
import { printableText } from "./printable-text.ts";
import { docxInline } from "./docx-inline.ts";
import { docxColour } from "./docx-style.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: docxColour.line };
const rule = { style: BorderStyle.SINGLE, size: 8, color: docxColour.accent };
const sides = { left: none, right: none, insideVertical: none };
const margins = { top: 40, bottom: 40, left: 70, right: 70 };
const alignments = { start: AlignmentType.START, end: AlignmentType.END, center: AlignmentType.CENTER };

/** Whole twips that sum to the width, the rest going to the widest column. */
function columnWidths(weights: readonly number[], width: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / total) * width));
  const rest = width - widths.reduce((sum, share) => sum + share, 0);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((share, index) => (index === widest ? share + rest : share));
}

/** A table with its caption above. The first row repeats on every page; rows stay whole. `width` in twips. */
export function docxTable(
  block: Extract<DocumentBlock, { kind: "table" }>,
  anchors: Map<string, string>,
  width: number,
): (Paragraph | Table)[] {
  const widths = columnWidths(
    block.columns.map(({ weight }) => weight),
    width,
  );
  const cell = (index: number, children: ReturnType<typeof docxInline>, borders = {}): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      borders,
      children: [
        new Paragraph({ style: "TableText", alignment: alignments[block.columns[index]?.align ?? "start"], children }),
      ],
    });
  const head = block.columns.map(({ header }, index) =>
    cell(index, [new TextRun({ text: printableText(header), bold: true, color: docxColour.accent })], { bottom: rule }),
  );
  const row = (cells: Inline[][], isFooter: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      children: cells.map((content, index) => cell(index, docxInline(content, anchors, isFooter))),
    });
  return [
    new Paragraph({ style: "Caption", children: [new TextRun(printableText(block.caption))] }),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins,
      borders: { ...sides, top: rule, bottom: hairline, insideHorizontal: hairline },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head }),
        ...block.rows.map((cells) => row(cells, false)),
        ...(block.footer === null ? [] : [row(block.footer, true)]),
      ],
    }),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ];
}

/** Short labelled values: a line each, the value behind a tab. */
export function docxFacts(entries: readonly Entry[], anchors: Map<string, string>): Paragraph[] {
  return entries.map(
    ({ term, content }) =>
      new Paragraph({
        style: "Quiet",
        tabStops: [{ type: "left", position: 2200 }],
        indent: { left: 2200, hanging: 2200 },
        children: [
          new TextRun({ text: printableText(term), color: docxColour.quiet }),
          new TextRun({ text: "\t" }),
          ...docxInline(
            content.map((part) => (part.kind === "text" && part.style === "plain" ? part : part)),
            anchors,
          ),
        ],
      }),
  );
}
