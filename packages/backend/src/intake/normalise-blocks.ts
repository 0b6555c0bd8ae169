import { cleanLines, cleanText } from "./clean-text.ts";
import { looksLikeMarker, withoutBullet } from "./marker.ts";
import { keyLine } from "./question-lines.ts";
import { takePageMarks } from "./page-marks.ts";
import type { ListItem, ReadBlock } from "./reading.ts";

/** Cleans the text of all blocks, drops empty ones, and turns paragraphs whose lines are labelled items into lists. */
export function normaliseBlocks(blocks: readonly ReadBlock[]): ReadBlock[] {
  return blocks.flatMap(normaliseBlock).map(takePageMarks);
}

function normaliseBlock(block: ReadBlock): ReadBlock[] {
  switch (block.kind) {
    case "heading":
    case "caption": {
      const text = cleanText(block.text);
      return text === "" ? [] : [{ ...block, text }];
    }
    case "code": {
      const text = cleanLines(block.text);
      return text === "" ? [] : [{ ...block, text }];
    }
    case "paragraph":
      return normaliseParagraph(block);
    case "list": {
      const items = block.items.flatMap(normaliseItem).flatMap(keepLabel);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case "definitions": {
      const pairs = block.pairs
        .map(({ term, meaning }) => ({ term: cleanText(term), meaning: cleanText(meaning) }))
        .filter(({ term, meaning }) => term !== "" && meaning !== "");
      return pairs.length === 0 ? [] : [{ ...block, pairs }];
    }
    default: {
      const rows = block.rows.map((row) => row.map(cleanText)).filter((row) => row.some((cell) => cell !== ""));
      return rows.length === 0 ? [] : [{ ...block, rows }];
    }
  }
}

function normaliseParagraph(block: ReadBlock & { kind: "paragraph" }): ReadBlock[] {
  const lines = block.text
    .split("\n")
    .map(cleanText)
    .filter((line) => line !== "");
  const split = splitLabelled(lines, 0);
  if (split !== null) {
    const opening = split.opening.join(" ");
    const list: ReadBlock = {
      kind: "list",
      ordered: split.items[0]?.marker !== null,
      items: split.items,
      page: block.page,
    };
    return opening === ""
      ? [list]
      : [{ kind: "paragraph", text: opening, lead: leadIn(opening, block.lead), page: block.page }, list];
  }
  const text = lines.join(" ");
  return text === "" ? [] : [{ ...block, text, lead: leadIn(text, block.lead) }];
}

function leadIn(text: string, lead: string | null): string | null {
  const clean = lead === null ? "" : cleanText(lead);
  return clean !== "" && text.startsWith(clean) ? clean : null;
}

/** An empty item falls away; a numbered one stays as its number, for the items below it are its own. */
function keepLabel(item: ListItem, index: number, items: readonly ListItem[]): ListItem[] {
  if (item.text !== "") return [item];
  const hasChildren = (items[index + 1]?.depth ?? 0) > item.depth;
  return item.marker !== null && hasChildren ? [{ ...item, text: `${item.marker}.` }] : [];
}

/** "Which one?\na. This\nb. That" inside one item: Markdown knows no lettered lists. */
function normaliseItem(item: ListItem): ListItem[] {
  const lines = item.text
    .split("\n")
    .map(cleanText)
    .filter((line) => line !== "");
  const split = splitLabelled(lines, item.depth + 1);
  if (split !== null && split.opening.length > 0) {
    return [{ ...item, text: split.opening.join(" ") }, ...split.items];
  }
  const keys = lines.slice(1).filter((line) => keyLine.test(line));
  const text = lines.filter((line) => !keys.includes(line)).join(" ");
  return [
    { ...item, text, lead: leadIn(text, item.lead) },
    ...keys.map((key) => ({ text: key, depth: item.depth + 1, marker: null, lead: null })),
  ];
}

/** Lines of which at least two bear labels in sequence (a, b, c… or bullets); null where they are running text. */
function splitLabelled(lines: readonly string[], depth: number): { opening: string[]; items: ListItem[] } | null {
  if (lines.length < 2) return null;
  // A glossary set line by line: "tuple - an ordered list of values".
  if (lines.every((line) => /^\S+(?: \S+){0,4}?(?: [–—-]{1,2}|:) \S+ \S/.test(line))) {
    return { opening: [], items: lines.map((text) => ({ text, depth, marker: null, lead: null })) };
  }
  const opening: string[] = [];
  const items: ListItem[] = [];
  for (const line of lines) {
    const bullet = /^[•●▪■◦‣]/.test(line) ? withoutBullet(line) : null;
    const label = looksLikeMarker(line);
    const previous = items.at(-1);
    if (bullet !== null) items.push({ text: bullet, depth, marker: null, lead: null });
    else if (label !== null && follows(previous?.marker ?? null, label.marker))
      items.push({ text: label.rest, depth, marker: label.marker, lead: null });
    else if (keyLine.test(line)) items.push({ text: line, depth, marker: null, lead: null });
    else if (previous === undefined) opening.push(line);
    else previous.text += ` ${line}`;
  }
  const labelled = items.filter((item) => !keyLine.test(item.text)).length;
  return labelled >= 2 ? { opening, items } : null;
}

function follows(previous: string | null, marker: string): boolean {
  if (previous === null) return marker === "a" || /^\d+$/.test(marker);
  if (/^\d+$/.test(marker)) return Number(marker) === Number(previous) + 1;
  return marker.codePointAt(0) === (previous.codePointAt(0) ?? 0) + 1;
}
