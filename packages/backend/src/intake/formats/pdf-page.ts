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
  cells: { x: number; text: string }[];
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
  const cells: { x: number; text: string }[] = [];
  let end = -Infinity;
  let lead = "";
  let isLead = true;
  for (const fragment of ordered) {
    const gap = fragment.x - end;
    const cell = cells.at(-1);
    const space = gap > fragment.size * 0.13 ? " " : "";
    if (cell === undefined || gap > fragment.size * 1.8) cells.push({ x: fragment.x, text: fragment.text });
    else cell.text += space + fragment.text;
    if (isLead && fragment.bold) lead += (lead === "" ? "" : space) + fragment.text;
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
    left: first.x,
    right: end,
  };
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
