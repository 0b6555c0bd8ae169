import type { ReadBlock } from "../reading.ts";
import { joinLine } from "./pdf-hyphens.ts";
import type { Vocabulary } from "./pdf-hyphens.ts";
import type { PdfLine } from "./pdf-page.ts";
import { raised } from "./superscript.ts";

/** A raised number in a line's text, until it is known for a note's mark or an exponent; with "~" only perhaps raised. */
const mark = /\ue000([^\ue001]*)\ue001/g;

export function markRaised(text: string): string {
  return `\ue000${text}\ue001`;
}

/** Lines of the notes at the foot of the pages, by page and number ("3:12"). */
export type PdfNotes = ReadonlyMap<string, readonly PdfLine[]>;

/**
 * Takes the notes out of the pages: runs of small lines at the foot of a column of which the first begins with a raised
 * number. Their marks in the text stay, with their page; all other raised numbers become plain text.
 */
export function takeNotes(pages: readonly PdfLine[][], body: number): { pages: PdfLine[][]; notes: PdfNotes } {
  const notes = new Map<string, PdfLine[]>();
  const rest = pages.map((lines) => {
    const taken = new Set<PdfLine>();
    for (const run of footRuns(lines, body)) {
      let key: string | null = null;
      for (const line of run) {
        const [whole, number] = /^\ue000~?(\d{1,3})\ue001\s*/.exec(line.text) ?? [];
        if (whole !== undefined) key = `${line.page}:${number}`;
        if (key === null) continue;
        taken.add(line);
        notes.set(key, [...(notes.get(key) ?? []), plainLine({ ...line, text: line.text.slice(whole?.length ?? 0) })]);
      }
    }
    return lines.filter((line) => !taken.has(line));
  });
  return { pages: rest.map((lines) => lines.map((line) => resolved(line, notes))), notes };
}

/** Consecutive small lines that end a column: after them the page ends or the text goes on higher up. */
function footRuns(lines: readonly PdfLine[], body: number): PdfLine[][] {
  const runs: PdfLine[][] = [];
  let run: PdfLine[] = [];
  lines.forEach((line, index) => {
    const isFirst = run.length === 0;
    const isSmall = line.size < body * 0.95;
    if (isSmall && (!isFirst || line.text.startsWith("\ue000"))) run.push(line);
    else run = [];
    const next = lines[index + 1];
    if (run.length > 0 && (next === undefined || next.y > line.y + line.size)) {
      runs.push(run);
      run = [];
    }
  });
  return runs;
}

function resolved(line: PdfLine, notes: PdfNotes): PdfLine {
  return line.text.includes("\ue000") ? rewritten(line, (text) => settleMarks(text, line.page, notes)) : line;
}

function plainLine(line: PdfLine): PdfLine {
  return rewritten(line, (text) => settleMarks(text, line.page, new Map()));
}

function settleMarks(text: string, page: number, notes: PdfNotes): string {
  return text.replace(mark, (_, found: string, at: number) => {
    const number = found.replace("~", "");
    if (notes.has(`${page}:${number}`)) return markRaised(`${page}:${number}`);
    return found === number ? raised(text.slice(0, at).replace(mark, "$1"), number) : number;
  });
}

function rewritten(line: PdfLine, rewrite: (text: string) => string): PdfLine {
  return {
    ...line,
    text: rewrite(line.text),
    lead: line.lead === null ? null : rewrite(line.lead),
    cells: line.cells.map((cell) => ({ ...cell, text: rewrite(cell.text) })),
    pieces: line.pieces.map((cell) => ({ ...cell, text: rewrite(cell.text) })),
  };
}

/** Puts each note after the block that bears its mark, and takes the marks out of the text. */
export function placeNotes(blocks: readonly ReadBlock[], notes: PdfNotes, vocabulary: Vocabulary): ReadBlock[] {
  if (notes.size === 0) return [...blocks];
  const placed = new Set<string>();
  const following = (text: string): ReadBlock[] =>
    [...text.matchAll(mark)].flatMap(([, key = ""]): ReadBlock[] => {
      if (placed.has(key)) return [];
      placed.add(key);
      const page = Number(key.split(":")[0]);
      const words = (notes.get(key) ?? []).reduce((sum, line) => joinLine(sum, line.text, vocabulary), "");
      return [{ kind: "paragraph", text: words, lead: null, page, note: true }];
    });
  const found = blocks.flatMap((block) => {
    const text = JSON.stringify(block);
    return text.includes("\ue000") ? [withoutMarks(block), ...following(text)] : [block];
  });
  // A note whose mark was not found is kept at the end of its page's text.
  const lost = [...notes.keys()].filter((key) => !placed.has(key));
  for (const key of lost) {
    const page = Number(key.split(":")[0]);
    const at = found.findLastIndex((block) => block.page !== null && block.page <= page);
    found.splice(at + 1, 0, ...following(markRaised(key)));
  }
  return found;
}

function withoutMarks(block: ReadBlock): ReadBlock {
  const clean = (text: string) => text.replace(mark, "");
  switch (block.kind) {
    case "paragraph":
      return { ...block, text: clean(block.text), lead: block.lead === null ? null : clean(block.lead) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          text: clean(item.text),
          lead: item.lead === null ? null : clean(item.lead),
        })),
      };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(clean)) };
    case "definitions":
      return block;
    default:
      return { ...block, text: clean(block.text) };
  }
}
