import type { ReadBlock } from "../reading.ts";
import type { FoundHeadings } from "./pdf-headings.ts";
import { joinLine } from "./pdf-hyphens.ts";
import type { Vocabulary } from "./pdf-hyphens.ts";
import { itemLabel } from "./pdf-item-label.ts";
import type { PdfLine } from "./pdf-page.ts";

/** Cells may start this many points off their column. */
const tolerance = 8;

interface FoundTable {
  block: ReadBlock;
  /** Index of its last line. */
  last: number;
}

interface Column {
  x: number;
  xEnd: number;
}

/** The table that begins at a line, or null: by gaps that line up over three full rows, or by wide ones. */
export function tableAt(
  lines: readonly PdfLine[],
  start: number,
  found: FoundHeadings,
  vocabulary: Vocabulary,
): FoundTable | null {
  const first = lines[start];
  if (first === undefined || first.pieces.length < 2 || itemLabel(first) !== null) return null;
  const columns = columnsOf(lines.slice(start, start + 3));
  const narrow = columns === null ? null : rowsFrom(lines, start, found, vocabulary, "pieces", columns);
  if (narrow !== null || first.cells.length < 2 || found.headings.has(first)) return narrow;
  const wide = first.cells.map(({ x }) => ({ x, xEnd: x }));
  return rowsFrom(lines, start, found, vocabulary, "cells", wide);
}

/** Columns of three rows alike, parted by white space all the way down; prose set full has gaps that do not line up. */
function columnsOf(rows: readonly PdfLine[]): Column[] | null {
  const [first] = rows;
  if (first === undefined || rows.length < 3) return null;
  const isAlike = rows.every((row) => row.page === first.page && row.pieces.length === first.pieces.length);
  if (!isAlike) return null;
  const columns = first.pieces.map((_, column) => {
    const parts = rows.flatMap((row) => row.pieces[column] ?? []);
    return { x: Math.min(...parts.map((part) => part.x)), xEnd: Math.max(...parts.map((part) => part.xEnd)) };
  });
  const isParted = columns.every(({ xEnd }, column) => (columns[column + 1]?.x ?? Infinity) - xEnd > first.size * 0.5);
  return isParted ? columns : null;
}

function rowsFrom(
  lines: readonly PdfLine[],
  start: number,
  found: FoundHeadings,
  vocabulary: Vocabulary,
  parts: "cells" | "pieces",
  columns: readonly Column[],
): FoundTable | null {
  const first = lines[start];
  if (first === undefined) return null;
  const columnOf = (cell: { x: number; xEnd: number }) =>
    columns.findIndex(
      ({ x, xEnd }) => Math.abs(x - cell.x) < tolerance || (parts === "pieces" && cell.x < xEnd && cell.xEnd > x),
    );
  const rows: string[][] = [];
  let last = start;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    // A row in bold type may look like a heading; it is none where the columns go on below it.
    if (line === undefined || (index > start && found.headings.has(line)) || line.page !== first.page) break;
    // A jump upward leads to the next column of the page.
    if (index > start && line.y > (lines[index - 1]?.y ?? line.y)) break;
    const cells = line[parts];
    if (cells.some((cell) => columnOf(cell) === -1) || new Set(cells.map(columnOf)).size < cells.length) break;
    const isStart = cells.length >= 2;
    if (!isStart && (rows.length === 0 || Math.abs(line.x - (columns[0]?.x ?? 0)) < tolerance)) break;
    const row: string[] = isStart ? columns.map(() => "") : (rows.at(-1) ?? []);
    for (const cell of cells) {
      const column = columnOf(cell);
      row[column] = joinLine(row[column] ?? "", cell.text.trim(), vocabulary);
    }
    if (isStart) rows.push(row);
    last = index;
  }
  if (rows.length < 3) return null;
  return { block: { kind: "table", rows, headerRows: first.bold ? 1 : 0, page: first.page }, last };
}
