import { pageMark } from "../page-marks.ts";
import type { ListItem, ReadBlock } from "../reading.ts";
import type { FoundHeadings } from "./pdf-headings.ts";
import { itemLabel } from "./pdf-item-label.ts";
import { joinLine, vocabularyOf } from "./pdf-hyphens.ts";
import type { Vocabulary } from "./pdf-hyphens.ts";
import { placeNotes } from "./pdf-notes.ts";
import type { PdfNotes } from "./pdf-notes.ts";
import type { PdfLine } from "./pdf-page.ts";
import { bodySize } from "./pdf-styles.ts";
import { tableAt } from "./pdf-table.ts";

interface OpenBlock {
  kind: "paragraph" | "item";
  lines: PdfLine[];
  marker: string | null;
  x: number;
}

/** Gathers lines to headings, paragraphs, lists and tables. */
export function pdfBlocks(lines: readonly PdfLine[], found: FoundHeadings, notes: PdfNotes): ReadBlock[] {
  const body = bodySize(lines);
  const leading = lineGap(lines, body);
  const vocabulary = vocabularyOf(lines);
  const blocks: ReadBlock[] = [];
  // Held in an object because `close` changes it from within.
  const state: { open: OpenBlock | null } = { open: null };
  let openGroup: number | null = null;
  const close = () => {
    if (state.open !== null) blocks.push(blockOf(state.open, vocabulary));
    state.open = null;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const table = tableAt(lines, index, found, vocabulary);
    if (table !== null) {
      close();
      blocks.push(table.block);
      index = table.last;
      openGroup = null;
      continue;
    }
    const heading = found.headings.get(line);
    if (heading !== undefined) {
      close();
      const above = blocks.at(-1);
      if (openGroup === heading.group && above?.kind === "heading") {
        above.text = joinLine(above.text, line.text, vocabulary);
      } else {
        blocks.push({ kind: "heading", level: heading.level, text: line.text, page: line.page });
      }
      openGroup = heading.group;
      continue;
    }
    openGroup = null;
    const { open } = state;
    const last = open?.lines.at(-1);
    const label = itemLabel(line);
    if (label !== null && (open === null || last === undefined || startsItem(open, last, line, label))) {
      close();
      state.open = { kind: "item", lines: [{ ...line, text: label.rest }], marker: label.marker, x: line.x };
    } else if (open !== null && last !== undefined && joins(open, last, line, leading)) {
      open.lines.push(line);
    } else {
      close();
      state.open = { kind: "paragraph", lines: [line], marker: null, x: line.x };
    }
  }
  close();
  return placeNotes(gatherLists(blocks), notes, vocabulary);
}

/** Inside a paragraph "…in group\nB. What…" is no item: ask for a new start or an indent. */
function startsItem(open: OpenBlock, last: PdfLine, line: PdfLine, label: { marker: string | null }): boolean {
  if (label.marker === null || open.kind === "item" || last.page !== line.page) return true;
  return line.block !== null
    ? line.block !== last.block
    : line.x > last.left + 3 || last.xEnd < line.right - (line.right - line.left) * 0.12;
}

function joins(open: OpenBlock, last: PdfLine, line: PdfLine, leading: number): boolean {
  // Tags know a paragraph only page by page.
  const goesOver = last.page !== line.page && isParagraph(last) && isParagraph(line);
  if (line.block !== null && last.block !== null && !goesOver) return line.block === last.block;
  if (Math.abs(last.size - line.size) > 1.2) return false;
  const isFull = last.xEnd > last.right - (last.right - last.left) * 0.15;
  const ends = /[.!?:]["”’)\]]?$/.test(last.text);
  if (last.page !== line.page || line.y > last.y) {
    // Over a page or column break a paragraph goes on when its last line is full or its sentence unfinished.
    if (opensWithTerm(line) && opensWithTerm(open.lines[0])) return false;
    return /^\p{Ll}/u.test(line.text) ? true : isFull && !ends;
  }
  if (last.y - line.y > leading * 1.35) return false;
  if (open.kind === "item") return line.x > open.x + 1 || (isFull && line.x >= open.x - 1);
  // A bold opening after a short line is the next entry of a glossary set solid.
  if ((ends || !isFull) && opensWithTerm(line) && opensWithTerm(open.lines[0])) return false;
  // Hanging indents, as in glossaries and references: back at the margin a new entry begins.
  const first = open.lines[0];
  if (first !== undefined && open.lines.length > 1 && last.x > first.x + 5 && line.x <= first.x + 2) return false;
  if (line.x > last.x + line.size * 0.8 && open.lines.length > 1 && ends) return false;
  return !(
    ends &&
    !isFull &&
    last.xEnd < last.right - (last.right - last.left) * 0.3 &&
    /^[\p{Lu}“"]/u.test(line.text)
  );
}

function isParagraph(line: PdfLine): boolean {
  return line.block !== null && /^\d+\.P\d/.test(line.block);
}

/** Bold words and then plain ones, as an entry of a glossary begins. */
function opensWithTerm(line: PdfLine | undefined): boolean {
  return line !== undefined && line.lead !== null && line.lead !== line.text;
}

function lineGap(lines: readonly PdfLine[], body: number): number {
  const counts = new Map<number, number>();
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    if (last === undefined || last.page !== line.page || Math.abs(line.size - body) > 1) return;
    const gap = Math.round((last.y - line.y) * 2) / 2;
    if (gap > body * 0.8 && gap < body * 3) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  });
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [body * 1.3, 0])[0];
}

function blockOf(open: OpenBlock, vocabulary: Vocabulary): ReadBlock {
  const page = open.lines[0]?.page ?? null;
  const text = joinLines(open.lines, vocabulary);
  const lead = leadOf(open.lines, vocabulary);
  if (open.kind === "item") {
    const item: ListItem = { text, depth: Math.round(open.x), marker: open.marker, lead };
    return { kind: "list", ordered: open.marker !== null, items: [item], page };
  }
  if (/^(table|figure|fig\.|exhibit|box)\s+\d/i.test(text) && text.length < 200) return { kind: "caption", text, page };
  return { kind: "paragraph", text, lead, page };
}

/** The text of lines, with a mark where a page begins among them. */
function joinLines(lines: readonly PdfLine[], vocabulary: Vocabulary): string {
  return lines.reduce((sum, line, index) => {
    const joined = joinLine(sum, line.text, vocabulary);
    if (line.page === (lines[index - 1]?.page ?? line.page)) return joined;
    const at = joined.length - line.text.length;
    return joined.slice(0, at) + pageMark(line.page) + joined.slice(at);
  }, "");
}

/** A bold lead may run over the line end. */
function leadOf(lines: readonly PdfLine[], vocabulary: Vocabulary): string | null {
  let lead = "";
  for (const line of lines) {
    if (line.lead === null) break;
    lead = joinLine(lead, line.lead, vocabulary);
    if (line.lead !== line.text) break;
  }
  return lead === "" ? null : lead;
}

function onPage(page: number | null): (item: ListItem) => ListItem {
  return (item) => (page === null ? item : { ...item, text: pageMark(page) + item.text });
}

/** Neighbouring items form one list; their x positions become depths. */
function gatherLists(blocks: readonly ReadBlock[]): ReadBlock[] {
  const gathered: ReadBlock[] = [];
  for (const block of blocks) {
    const last = gathered.at(-1);
    if (block.kind === "list" && last?.kind === "list") last.items.push(...block.items.map(onPage(block.page)));
    else gathered.push(block);
  }
  for (const block of gathered) {
    if (block.kind !== "list") continue;
    const steps = [...new Set(block.items.map((item) => item.depth))].toSorted((a, b) => a - b);
    const levels = steps.filter((x, index) => index === 0 || x - (steps[index - 1] ?? 0) > 5);
    for (const item of block.items)
      item.depth = Math.max(
        0,
        levels.findLastIndex((x) => x <= item.depth),
      );
    block.ordered = block.items[0]?.marker !== null;
  }
  return gathered;
}
