import type { SectionKind } from "@curriculum/curriculum/model/document.ts";
import { numberDepth, parseHeading } from "./parse-heading.ts";
import type { HeadingParts } from "./parse-heading.ts";
import type { PlacedBlock } from "./place-blocks.ts";
import { apparatusKind } from "./section-titles.ts";

/** A heading with what it opens, before the tree is built. */
export interface Opening extends HeadingParts {
  kind: SectionKind;
  level: number;
  firstBlock: number;
}

/** Kinds and levels of all headings. */
export function openingsOf(placed: readonly PlacedBlock[]): Opening[] {
  const openings = mergeLabels(placed);
  const chapterLevel = chapterLevelOf(openings, placed);
  nestApparatus(openings, chapterLevel);
  nestRepeatedChapters(openings);
  return withoutWorkTitle(openings, chapterLevel, placed).map((opening) => ({
    ...opening,
    kind: kindOf(opening, chapterLevel),
  }));
}

/** "Chapter 3" followed at once by its title is one heading. */
function mergeLabels(placed: readonly PlacedBlock[]): Opening[] {
  const openings: Opening[] = [];
  placed.forEach(({ block }, index) => {
    if (block.kind !== "heading") return;
    const last = openings.at(-1);
    const parts = parseHeading(block.text);
    const isLabelAlone = last !== undefined && last.title === "" && last.firstBlock === index - 1;
    if (isLabelAlone && parts.number === null && apparatusKind(block.text) === null) {
      last.title = parts.title;
      last.level = Math.min(last.level, block.level);
      return;
    }
    const apparatus = apparatusKind(parts.title === "" ? block.text : parts.title);
    const isApparatus = apparatus !== null && (apparatus.certain || isPlausible(apparatus.kind, parts));
    openings.push({ ...parts, kind: isApparatus ? apparatus.kind : "section", level: block.level, firstBlock: index });
  });
  for (const opening of openings)
    if (opening.title === "") opening.title = placed[opening.firstBlock]?.block.text ?? "";
  return openings;
}

/** A title that teaching could bear too names apparatus when it has no number, or a number below the chapter's. */
function isPlausible(kind: SectionKind, parts: HeadingParts): boolean {
  if (parts.label !== null) return false;
  if (parts.number === null) return true;
  return (numberDepth(parts.number) ?? 1) > 1 && kind !== "key-terms" && kind !== "answer-key";
}

/** A lone top heading over more words than this names a book, over fewer a chapter. */
const bookWords = 25_000;

function chapterLevelOf(openings: readonly Opening[], placed: readonly PlacedBlock[]): number {
  const labelled = openings.filter((opening) => opening.label === "chapter");
  if (labelled.length > 0) return mostCommon(labelled.map((opening) => opening.level));
  const teaching = openings.filter(
    (opening) => opening.kind === "section" && opening.label !== "part" && opening.label !== "appendix",
  );
  const top = Math.min(...teaching.map((opening) => opening.level));
  const atTop = teaching.filter((opening) => opening.level === top);
  const next = Math.min(...teaching.filter((opening) => opening.level > top).map((opening) => opening.level));
  if (atTop.length > 1 || !Number.isFinite(next)) return top;
  const whole = placed.at(-1)?.block.charEnd ?? 0;
  const numbered = teaching.filter((opening) => opening.level === next && numberDepth(opening.number) === 1).length;
  // One heading above all others names the work when the work is a book or the next level counts chapters.
  const isWork =
    atTop[0]?.number === null &&
    (whole / 6 > bookWords || (numbered >= 2 && openings.some((opening) => (numberDepth(opening.number) ?? 0) > 1)));
  return isWork ? next : top;
}

function mostCommon(values: readonly number[]): number {
  const counts = [...Map.groupBy(values, (value) => value)].toSorted(
    (a, b) => b[1].length - a[1].length || a[0] - b[0],
  );
  return counts[0]?.[0] ?? 1;
}

const wholeBookKinds: readonly SectionKind[] = ["front-matter", "back-matter", "contents", "index"];

/** "Key Terms" on the level of the chapters, chapter after chapter, belongs below each; a lone one at the end serves the book. */
function nestApparatus(openings: Opening[], chapterLevel: number): void {
  const flat = openings.filter(
    (opening) => opening.kind !== "section" && opening.level <= chapterLevel && !wholeBookKinds.includes(opening.kind),
  );
  const counts = Map.groupBy(flat, (opening) => opening.kind);
  for (const opening of flat) {
    const hasChapterBefore = openings.some(
      (other) => other.firstBlock < opening.firstBlock && other.kind === "section",
    );
    if ((counts.get(opening.kind)?.length ?? 0) > 1 && hasChapterBefore) opening.level = chapterLevel + 1;
  }
}

/** After the answers, "Chapter 1" again is a heading of the answers. */
function nestRepeatedChapters(openings: Opening[]): void {
  const seen = new Set<string>();
  let shelter: Opening | null = null;
  for (const opening of openings) {
    if (
      opening.kind === "answer-key" ||
      opening.kind === "key-terms" ||
      opening.kind === "references" ||
      opening.kind === "contents"
    ) {
      shelter = opening;
      continue;
    }
    if (opening.label !== "chapter" || opening.number === null) continue;
    const key = opening.number.toLowerCase();
    if (shelter !== null && seen.has(key) && opening.level <= shelter.level) opening.level = shelter.level + 1;
    seen.add(key);
  }
}

/** A heading above the chapters that is no part names the work: it stays as text but opens no section. */
function withoutWorkTitle(
  openings: readonly Opening[],
  chapterLevel: number,
  placed: readonly PlacedBlock[],
): Opening[] {
  return openings.filter((opening, index) => {
    if (opening.kind !== "section" || opening.label !== null) return true;
    if (
      opening.level < chapterLevel &&
      opening.number === null &&
      openings.filter((other) => other.level < chapterLevel && other.kind === "section").length === 1
    )
      return false;
    // A first heading with next to nothing below it, in a work that labels its chapters, is the title page.
    const next = openings[index + 1];
    const words =
      (placed[next?.firstBlock ?? 0]?.block.charStart ?? 0) - (placed[opening.firstBlock]?.block.charEnd ?? 0);
    const isCounted = openings.some((other) => other.label === "chapter" || other.label === "part");
    return !(index === 0 && isCounted && next !== undefined && next.level <= opening.level && words < 300);
  });
}

function kindOf(opening: Opening, chapterLevel: number): SectionKind {
  if (opening.kind !== "section") return opening.kind;
  if (opening.label === "appendix") return "back-matter";
  if (opening.label === "part" || opening.level < chapterLevel) return "part";
  return opening.level === chapterLevel || opening.label === "chapter" ? "chapter" : "section";
}
