import { numberDepth, parseHeading } from "./parse-heading.ts";
import type { ReadBlock } from "./reading.ts";
import { apparatusKind } from "./section-titles.ts";

/**
 * Settles which blocks are headings and at which level: misused heading marks become paragraphs, bold or bare lines
 * that serve as headings become headings, and levels that contradict the printed numbers follow the numbers.
 */
export function settleHeadings(blocks: readonly ReadBlock[]): ReadBlock[] {
  return settleLevels(promote(demote(blocks)));
}

type Heading = ReadBlock & { kind: "heading" };

function demote(blocks: readonly ReadBlock[]): ReadBlock[] {
  const outermost = Math.min(...blocks.map((block) => (block.kind === "heading" ? block.level : Infinity)));
  const top = blocks.filter((block): block is Heading => block.kind === "heading" && block.level === outermost);
  const labelled = top.filter((block) => parseHeading(block.text).marked).length;
  const isLabelledThroughout = top.length >= 4 && labelled > top.length * 0.6;
  return blocks.map((block) => {
    if (block.kind !== "heading" || isTitle(block, isLabelledThroughout && block.level === outermost)) return block;
    return { kind: "paragraph", text: block.text, lead: null, page: block.page };
  });
}

/** Whole sentences, code and bracketed remarks that bear a heading mark ("# (Comment)" left over from a program) are none. */
function isTitle(heading: Heading, standsAmongLabelled: boolean): boolean {
  const { text } = heading;
  const words = text.split(" ").length;
  if (!/[\p{L}\p{N}]/u.test(text) || words > 40 || (words > 22 && /[.;]$/.test(text))) return false;
  if (/^\(.*\)$/.test(text) || /[;{}]$/.test(text)) return false;
  if (!standsAmongLabelled || parseHeading(text).marked || apparatusKind(text) !== null) return true;
  return /^\p{Lu}/u.test(text) && !/[=(){}<>]/.test(text);
}

function promote(blocks: readonly ReadBlock[]): ReadBlock[] {
  const hasHeadings = blocks.some((block) => block.kind === "heading");
  let level = 0;
  return blocks.map((block, index) => {
    if (block.kind === "heading") {
      level = block.level;
      return block;
    }
    if (block.kind !== "paragraph") return block;
    const isBold = block.lead === block.text;
    const next = blocks[index + 1];
    const nextText = next?.kind === "heading" ? next.text : "";
    const parts = parseHeading(block.text);
    // "Chapter 3" on a line of its own above the title.
    if (
      next?.kind === "heading" &&
      parts.label !== null &&
      parts.title === "" &&
      parseHeading(nextText).number === null
    ) {
      return { kind: "heading", level: next.level, text: block.text, page: block.page };
    }
    const apparatus = apparatusKind(block.text);
    // Objectives are found by their cue, as they often share a section with the teaching text.
    if (
      apparatus?.certain === true &&
      apparatus.kind !== "objectives" &&
      (isBold || !/[.:]$/.test(block.text)) &&
      next !== undefined &&
      next.kind !== "heading"
    ) {
      return { kind: "heading", level: level + 1, text: block.text, page: block.page };
    }
    if (hasHeadings || !isBold || !readsAsTitle(block.text)) return block;
    if (next === undefined || (next.kind === "paragraph" && next.lead === next.text && parts.number === null))
      return block;
    return {
      kind: "heading",
      level: parts.label === null ? (numberDepth(parts.number) ?? 1) : 1,
      text: block.text,
      page: block.page,
    };
  });
}

function readsAsTitle(text: string): boolean {
  return text.split(" ").length <= 14 && !/[.,;:]$/.test(text) && /^[\p{Lu}\p{N}]/u.test(text);
}

function settleLevels(blocks: readonly ReadBlock[]): ReadBlock[] {
  const headings = blocks.filter((block): block is Heading => block.kind === "heading");
  return contradictsNumbers(headings) ? levelsByNumber(blocks) : [...blocks];
}

/** Numbers that sections count under, and their followers: "2.1" shows that "2 Costs" and "3 Gains" are chapters. */
function chapterNumbers(headings: readonly { text: string }[]): ReadonlySet<string | null> {
  const counted = new Set<string>();
  for (const { text } of headings) {
    const [chapter, ...rest] = parseHeading(text).number?.split(".") ?? [];
    if (chapter === undefined || rest.length === 0) continue;
    counted.add(chapter).add(String(Number(chapter) + 1));
  }
  return counted;
}

/** True where "Chapter 2" and "2.1" stand on one level. */
function contradictsNumbers(headings: readonly Heading[]): boolean {
  const counted = chapterNumbers(headings);
  const chapters = new Set<number>();
  const deeper: number[] = [];
  for (const { text, level } of headings) {
    const { label, number, marked } = parseHeading(text);
    if (!(marked || counted.has(number)) || label === "part" || label === "appendix") continue;
    if (numberDepth(number) === 1) chapters.add(level);
    else if (number !== null) deeper.push(level);
  }
  return deeper.length >= 2 && deeper.filter((level) => chapters.has(level)).length > deeper.length / 2;
}

function levelsByNumber(blocks: readonly ReadBlock[]): ReadBlock[] {
  const hasParts = blocks.some((block) => block.kind === "heading" && parseHeading(block.text).label === "part");
  const base = hasParts ? 1 : 0;
  const counted = chapterNumbers(blocks.filter((block): block is Heading => block.kind === "heading"));
  let numbered = base;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    const { label, number, marked } = parseHeading(block.text);
    if (label === "part") return { ...block, level: 1 };
    if (label === "appendix") return { ...block, level: 1 };
    if (number !== null && (marked || counted.has(number))) {
      numbered = base + (label === null ? (numberDepth(number) ?? 1) : 1);
      return { ...block, level: numbered };
    }
    const apparatus = apparatusKind(block.text)?.kind;
    if (apparatus === "front-matter" || apparatus === "back-matter" || apparatus === "index")
      return { ...block, level: 1 };
    return { ...block, level: apparatus === undefined || apparatus === "objectives" ? numbered + 1 : base + 2 };
  });
}
