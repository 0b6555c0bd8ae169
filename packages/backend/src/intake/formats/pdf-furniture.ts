import type { PdfLine } from "./pdf-page.ts";

/** Lines at the head and foot of a page that may be running headers. */
const depth = 2;

/**
 * Pages without running headers, footers and page numbers: lines at the head or foot of a page that stand,
 * digits aside, on more than half of all (or of all odd, or all even) pages, or on three neighbouring pages at one height.
 */
export function dropFurniture(pages: readonly PdfLine[][]): PdfLine[][] {
  const counts = new Map<string, number>();
  const heights = new Map<string, number[]>();
  pages.forEach((lines, page) => {
    for (const line of edgeLines(lines)) {
      for (const key of [shapeOf(line), `${page % 2}|${shapeOf(line)}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
      const key = placeOf(line);
      heights.set(key, [...(heights.get(key) ?? []), page]);
    }
  });
  return pages.map((lines, page) => {
    const edges = new Set(edgeLines(lines));
    return lines.filter((line) => {
      if (!edges.has(line)) return true;
      if (
        /^[-–—\s|]*(page\s+)?(\d{1,4}|[ivxlc]{1,7})(\s+(of|\/)\s+\d{1,4})?[-–—\s|]*$/i.test(line.text) &&
        isOutermost(line, lines)
      )
        return false;
      if (pages.length < 3) return true;
      const all = counts.get(shapeOf(line)) ?? 0;
      const parity = counts.get(`${page % 2}|${shapeOf(line)}`) ?? 0;
      const often = all > pages.length / 2 || (parity > pages.length / 4 && parity >= 3);
      return !(often || isRun(heights.get(placeOf(line)) ?? [], page));
    });
  });
}

function edgeLines(lines: readonly PdfLine[]): PdfLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return [...new Set([...byHeight.slice(0, depth), ...byHeight.slice(-depth)])];
}

function isOutermost(line: PdfLine, lines: readonly PdfLine[]): boolean {
  return lines.every((other) => other.y <= line.y + 1) || lines.every((other) => other.y >= line.y - 1);
}

function shapeOf(line: PdfLine): string {
  return line.text
    .toLowerCase()
    .replace(/\d+/g, "#")
    .replace(/^[ivxlc]{1,7}(?=\s)|(?<=\s)[ivxlc]{1,7}$/g, "#")
    .replace(/\s+/g, " ")
    .trim();
}

function placeOf(line: PdfLine): string {
  const text = line.text.replace(/^(?:\d{1,4}|[ivxlc]{1,7})\s+|\s+(?:\d{1,4}|[ivxlc]{1,7})$/g, "").trim();
  return `${text}|${Math.round(line.y)}`;
}

/** True when the page lies in a run of three pages, each at most two after the last. */
function isRun(pages: readonly number[], page: number): boolean {
  const near = pages.filter((other) => Math.abs(other - page) <= 4);
  return near.some((_, index) => {
    const three = near.slice(index, index + 3);
    return three.length === 3 && three.includes(page) && (three[2] ?? 0) - (three[0] ?? 0) <= 4;
  });
}
