import { markRaised } from "./pdf-notes.ts";

/** One run of glyphs as the PDF draws it. Points; y grows upward. */
export interface Fragment {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  /** Heading level from the structure tree; null where the tree says nothing of a heading. */
  heading: number | null;
  /** Identity of the tagged block that holds the run; null in untagged files. */
  block: string | null;
}

/** Part of a line between gaps. */
export interface LinePart {
  x: number;
  xEnd: number;
  text: string;
}

/** One printed line. */
export interface PdfLine {
  page: number;
  text: string;
  x: number;
  xEnd: number;
  y: number;
  size: number;
  bold: boolean;
  /** Opening words in bold; null where the line opens plain. */
  lead: string | null;
  heading: number | null;
  block: string | null;
  /** Texts parted by wide gaps, for tables: two or more make a row. */
  cells: LinePart[];
  /** Texts parted by gaps of half the width: they make a row only where the rows below part alike. */
  pieces: LinePart[];
  /** Left and right edge of the column that the line stands in. */
  left: number;
  right: number;
}

/** Lines of one page in reading order: top to bottom, in two-column bands the left column first. */
export function pageLines(fragments: readonly Fragment[], page: number, pageWidth: number): PdfLine[] {
  const printed = fragments.filter((fragment) => fragment.text.trim() !== "");
  const gutter = findGutter(printed, pageWidth);
  if (gutter === null) return withEdges(linesOf(printed, page));
  const lines: PdfLine[] = [];
  const spanning = linesOf(
    printed.filter((fragment) => fragment.x < gutter && fragment.x + fragment.width > gutter),
    page,
  );
  const bounds = [Infinity, ...spanning.map((line) => line.y), -Infinity];
  for (let band = 0; band + 1 < bounds.length; band += 1) {
    const top = bounds[band] ?? Infinity;
    const bottom = bounds[band + 1] ?? -Infinity;
    const inside = printed.filter(
      (fragment) =>
        fragment.y < top - 0.5 &&
        fragment.y > bottom + 0.5 &&
        (fragment.x >= gutter || fragment.x + fragment.width <= gutter),
    );
    lines.push(
      ...withEdges(
        linesOf(
          inside.filter((fragment) => fragment.x < gutter),
          page,
        ),
      ),
    );
    lines.push(
      ...withEdges(
        linesOf(
          inside.filter((fragment) => fragment.x >= gutter),
          page,
        ),
      ),
    );
    const wide = spanning[band];
    if (wide !== undefined) lines.push(wide);
  }
  return lines;
}

function withEdges(lines: PdfLine[]): PdfLine[] {
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.xEnd));
  return lines.map((line) => ({ ...line, left, right }));
}

function linesOf(fragments: readonly Fragment[], page: number): PdfLine[] {
  const sorted = fragments.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const lines: PdfLine[] = [];
  let row: Fragment[] = [];
  for (const fragment of sorted) {
    const base = row[0];
    // Half a letter's height apart is still one line: super- and subscripts.
    if (base !== undefined && base.y - fragment.y > Math.max(base.size, fragment.size) * 0.5) {
      lines.push(lineOf(row, page));
      row = [];
    }
    row.push(fragment);
  }
  if (row.length > 0) lines.push(lineOf(row, page));
  return lines;
}

function lineOf(row: Fragment[], page: number): PdfLine {
  const ordered = row.toSorted((a, b) => a.x - b.x);
  const main = ordered.reduce((best, fragment) => (fragment.text.length > best.text.length ? fragment : best));
  const cells: LinePart[] = [];
  const pieces: LinePart[] = [];
  let end = -Infinity;
  let lead = "";
  let isLead = true;
  for (const fragment of ordered) {
    const gap = fragment.x - end;
    const space = gap > fragment.size * 0.13 ? " " : "";
    const text = readRaised(fragment, main);
    const part = { x: fragment.x, xEnd: fragment.x + fragment.width, text };
    addTo(cells, part, space, gap > fragment.size * 1.8);
    addTo(pieces, part, space, gap > fragment.size * 0.9);
    if (isLead && fragment.bold) lead += (lead === "" ? "" : space) + text;
    else if (!/^[•●○◦▪■□‣–-]$/.test(fragment.text.trim())) isLead = false;
    end = fragment.x + fragment.width;
  }
  const first = ordered[0] ?? main;
  return {
    page,
    text: cells.map((cell) => cell.text.trim()).join(" "),
    x: first.x,
    xEnd: end,
    y: main.y,
    size: main.size,
    bold: ordered.every((fragment) => fragment.bold || fragment.text.trim().length < 2),
    lead: lead.trim() === "" ? null : lead.replace(/\s+/g, " ").trim(),
    heading: main.heading,
    block: main.block,
    cells,
    pieces,
    left: first.x,
    right: end,
  };
}

function addTo(parts: LinePart[], next: LinePart, space: string, isApart: boolean): void {
  const last = parts.at(-1);
  if (last === undefined || isApart) parts.push({ ...next });
  else Object.assign(last, { text: last.text + space + next.text, xEnd: next.xEnd });
}

/** A small number above the line's foot is an exponent or the mark of a note; one in narrow figures may be a mark. */
function readRaised(fragment: Fragment, main: Fragment): string {
  const number = fragment.text.trim();
  if (!/^\d{1,3}$/.test(number)) return fragment.text;
  if (fragment.size < main.size * 0.85 && fragment.y > main.y + main.size * 0.12) return markRaised(number);
  // Fonts with raised figures of their own draw them on the line; ordinary figures are half as wide as high.
  return fragment.width / number.length < fragment.size * 0.36 ? markRaised(`~${number}`) : fragment.text;
}

/**
 * The middle of a two-column page, or null. Prose must stand on both sides: few runs cross the gutter,
 * and the runs on either side fill most of their half, which table columns do not.
 */
function findGutter(fragments: readonly Fragment[], pageWidth: number): number | null {
  if (fragments.length < 30) return null;
  const middle = pageWidth / 2;
  const crossing = fragments.filter((fragment) => fragment.x < middle - 3 && fragment.x + fragment.width > middle + 3);
  const left = fragments.filter(
    (fragment) => fragment.x + fragment.width <= middle + 3 && fragment.width > pageWidth * 0.2,
  );
  const right = fragments.filter((fragment) => fragment.x >= middle - 3 && fragment.width > pageWidth * 0.2);
  if (left.length < 12 || right.length < 12) return null;
  return crossing.length <= fragments.length * 0.1 ? middle : null;
}
