import type { ListItem, ReadBlock } from "../reading.ts";
import type { RtfDocument, RtfLine } from "./rtf-lines.ts";

/** Blocks of a Rich Text file: headings by outline level, style name or type, lists, tables, notes after their place. */
export function rtfBlocks({ lines, styles }: RtfDocument): ReadBlock[] {
  const headings = headingLevels(lines, styles);
  const blocks: ReadBlock[] = [];
  let rows: string[][] = [];
  let row: string[] = [];
  let headerRows = 0;
  let notes: string[] = [];
  const closeTable = () => {
    if (rows.length > 0) blocks.push({ kind: "table", rows, headerRows, page: null });
    rows = [];
    headerRows = 0;
    addNotes(notes, blocks);
    notes = [];
  };
  for (const line of lines) {
    if (line.end === "cell") {
      row.push(line.text);
      notes.push(...line.notes);
      continue;
    }
    if (line.end === "row") {
      if (row.length > 0) rows.push(row);
      if (line.isHeaderRow && headerRows === rows.length - 1) headerRows = rows.length;
      row = [];
      continue;
    }
    if (row.length > 0) rows.push(row);
    row = [];
    closeTable();
    const style = styles.get(line.style) ?? "";
    if (line.text.trim() !== "" && !/^(toc|contents|index) ?\d/i.test(style))
      addLine(line, style, headings.get(line) ?? null, blocks);
    addNotes(line.notes, blocks);
  }
  closeTable();
  return blocks;
}

function addNotes(notes: readonly string[], blocks: ReadBlock[]): void {
  for (const text of notes) blocks.push({ kind: "paragraph", text, lead: null, page: null, note: true });
}

function addLine(read: RtfLine, style: string, level: number | null, blocks: ReadBlock[]): void {
  const line = level === null && read.label === null ? typedLabel(read) : read;
  const { text, lead } = line;
  if (level !== null) blocks.push({ kind: "heading", level, text, page: null });
  else if (/^caption$/i.test(style)) blocks.push({ kind: "caption", text, page: null });
  else if (line.list !== null || line.label !== null) addItem(line, blocks);
  else blocks.push({ kind: "paragraph", text, lead, page: null });
}

/** A label typed by hand in front of a tab ("1.\tDig") is a list item's label. */
function typedLabel(line: RtfLine): RtfLine {
  const [whole, label] = /^\s*([•●○▪■◦‣·]|\(?(?:\d{1,3}|[A-Za-z])[.)])\t\s*/.exec(line.text) ?? [];
  return whole === undefined || label === undefined ? line : { ...line, label, text: line.text.slice(whole.length) };
}

function addItem(line: RtfLine, blocks: ReadBlock[]): void {
  const marker = /^\(?(\w{1,3})[.)]?$/.exec(line.label ?? "")?.[1]?.toLowerCase() ?? null;
  // Symbol fonts print a bullet as a letter-like sign: only letters in sequence and digits are labels.
  const isNumbered =
    marker !== null && /^(\d{1,3}|[a-z])$/.test(marker) && !(marker === "o" && !/[.)]/.test(line.label ?? ""));
  const item: ListItem = { text: line.text, depth: line.depth, marker: isNumbered ? marker : null, lead: line.lead };
  const last = blocks.at(-1);
  if (last?.kind === "list") last.items.push(item);
  else blocks.push({ kind: "list", ordered: isNumbered, items: [item], page: null });
}

/** Level of each heading line. Where neither outline nor style names one, short bold lines in larger type are headings. */
function headingLevels(lines: readonly RtfLine[], styles: ReadonlyMap<number, string>): Map<RtfLine, number> {
  const levels = new Map<RtfLine, number>();
  for (const line of lines) {
    const named = /^heading ?(\d)/i.exec(styles.get(line.style) ?? "")?.[1];
    const level =
      line.outline !== null && line.outline < 9 ? line.outline + 1 : named === undefined ? null : Number(named);
    if (level !== null && line.end === "paragraph" && line.text.trim() !== "") levels.set(line, level);
  }
  if (levels.size > 0) return levels;
  const body = bodySize(lines);
  const large = lines.filter(
    (line) =>
      line.end === "paragraph" &&
      line.label === null &&
      line.lead === line.text.trim() &&
      line.size > body &&
      line.text.trim().length <= 120 &&
      !/[.,;:]$/.test(line.text.trim()),
  );
  const sizes = [...new Set(large.map((line) => line.size))].toSorted((a, b) => b - a);
  for (const line of large) levels.set(line, Math.min(sizes.indexOf(line.size) + 1, 6));
  return levels;
}

/** The size that most characters are set in. */
function bodySize(lines: readonly RtfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 24;
}
