import { looksLikeMarker, withoutBullet } from "../marker.ts";
import { parseHeading } from "../parse-heading.ts";
import { apparatusKind } from "../section-titles.ts";
import type { PdfLine } from "./pdf-page.ts";

/** Lines of one look that follow one another closely: a heading may run over several. */
export interface LineGroup {
  index: number;
  lines: PdfLine[];
  text: string;
  /** Free space above, in lines of body text; large at the head of a page. */
  gapAbove: number;
}

/** The size that most characters are set in. */
export function bodySize(lines: readonly PdfLine[]): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + line.text.length);
  }
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])[0];
}

export function groupLines(lines: readonly PdfLine[], body: number): LineGroup[] {
  const groups: LineGroup[] = [];
  let last: PdfLine | undefined;
  for (const line of lines) {
    const group = groups.at(-1);
    const gap = last === undefined || last.page !== line.page ? Infinity : last.y - line.y;
    if (group !== undefined && last !== undefined && continues(last, line, gap, body)) {
      group.lines.push(line);
      group.text += ` ${line.text}`;
    } else {
      groups.push({ index: groups.length, lines: [line], text: line.text, gapAbove: gap < 0 ? Infinity : gap / body });
    }
    last = line;
  }
  return groups;
}

function continues(last: PdfLine, line: PdfLine, gap: number, body: number): boolean {
  if (last.heading !== line.heading || (line.heading !== null && last.block !== line.block)) return false;
  if (gap <= 0 || gap > Math.max(line.size, body) * 1.75) return false;
  // Plain body lines are paragraphs, never gathered here.
  const isDisplay = line.heading !== null || line.bold || line.size > body * 1.1;
  if (!isDisplay || last.bold !== line.bold || Math.abs(last.size - line.size) > 0.6) return false;
  return parseHeading(line.text).number === null || line.heading !== null;
}

/** Larger than the body, or bold on a line of its own, and short as a title is. */
export function isStyledHeading(group: LineGroup, body: number): boolean {
  const first = group.lines[0];
  if (first === undefined || group.lines.length > 4 || group.text.length > 200) return false;
  if (!/\p{L}/u.test(group.text) || /[,;]$/.test(group.text) || withoutBullet(group.text) !== null) return false;
  if (/(\.\s?){4,}\s*\d+$/.test(group.text)) return false;
  const size = first.size / body;
  if (size > 1.12) return true;
  if (!first.bold || size < 0.9) return false;
  if (apparatusKind(group.text) !== null) return true;
  // Bold at body size: also table headers, captions and run-in terms. Ask for space above and a title's form.
  if (/[.:]$/.test(group.text) || /^(table|figure|fig\.|box|exhibit|example|note)\b/i.test(group.text)) return false;
  if (first.cells.length > 1 || group.text.split(" ").length > 16 || group.gapAbove < 1.5) return false;
  return /^[\p{Lu}\p{N}]/u.test(group.text) && looksLikeMarker(group.text)?.marker.match(/[a-z]/) === undefined;
}

export function styleOf(group: LineGroup): string {
  const first = group.lines[0];
  return `${Math.round((first?.size ?? 0) * 2) / 2}|${first?.bold === true ? "bold" : "plain"}`;
}

/**
 * Levels of the styles: larger is higher, bold above plain. A style that stands once, on the first pages,
 * larger than all others is the title of the work and gets no level.
 */
export function headingStyles(candidates: readonly LineGroup[]): Map<string, number> {
  const styles = rankStyles(candidates);
  const ranked = loneTitle(styles) === null ? styles : styles.slice(1);
  return new Map(ranked.slice(0, 5).map(([style], index) => [style, index + 1]));
}

/** The title that the type of the first pages shows; null where no style stands out. */
export function titleOf(groups: readonly LineGroup[], body: number): string | null {
  return loneTitle(rankStyles(groups.filter((group) => isStyledHeading(group, body))));
}

function rankStyles(candidates: readonly LineGroup[]): [string, LineGroup[]][] {
  return [...Map.groupBy(candidates, styleOf)].toSorted(([a, as], [b, bs]) => {
    const bySize = (bs[0]?.lines[0]?.size ?? 0) - (as[0]?.lines[0]?.size ?? 0);
    if (Math.abs(bySize) > 0.4) return bySize;
    return Number(b.endsWith("bold")) - Number(a.endsWith("bold"));
  });
}

function loneTitle(styles: readonly [string, LineGroup[]][]): string | null {
  const [only, ...others] = styles[0]?.[1] ?? [];
  const isTitle =
    only !== undefined &&
    others.length === 0 &&
    styles.length > 1 &&
    (only.lines[0]?.page ?? 9) <= 1 &&
    parseHeading(only.text).number === null;
  return isTitle ? only.text : null;
}
