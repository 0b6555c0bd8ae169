import { looksLikeMarker, withoutBullet } from "../marker.ts";
import type { ListItem, ReadBlock } from "../reading.ts";
import { parseHeading } from "../parse-heading.ts";
import { keyLine } from "../question-lines.ts";
import { apparatusKind } from "../section-titles.ts";

interface TextLine {
  indent: number;
  text: string;
}

/** "Author: …" lines under the title. */
const headerLine =
  /^(title|subtitle|authors?|publisher|published|date|year|edition|licen[cs]e|type|isbn|doi|language)\s*:\s+(\S.*)$/i;

/** Blocks of plain text, and the "Key: value" lines of its head. */
export function textBlocks(text: string): { blocks: ReadBlock[]; header: Record<string, string> } {
  const chunks = splitChunks(text);
  const header: Record<string, string> = {};
  const first = chunks[0];
  const second = chunks[1];
  // A lone first line above a block of "Key: value" lines, or such a block at once, is the title page.
  if (first !== undefined && first.every((line) => headerLine.test(line.text))) {
    takeHeader(first, header);
    chunks.shift();
  } else if (first?.length === 1 && second !== undefined && second.every((line) => headerLine.test(line.text))) {
    takeHeader(second, header);
    header["title"] ??= titleCaseIfCapitals(first[0]?.text ?? "");
    chunks.splice(0, 2);
  }
  takeTitle(chunks, header);
  const blocks: ReadBlock[] = [];
  for (const chunk of chunks) addChunk(chunk, blocks);
  return { blocks: mergeLists(blocks), header };
}

/** A short first line that is no heading names the work; "by …" below it names the author. Both stay in the text. */
function takeTitle(chunks: readonly TextLine[][], header: Record<string, string>): void {
  const lines = chunks.slice(0, 2).flat();
  const title = lines[0]?.text ?? "";
  if (chunks[0] === undefined || chunks[0].length > 2 || chunks.length < 3) return;
  if (
    /[.,;:!]$/.test(title) ||
    title.split(" ").length > 14 ||
    loneHeadingLevel(title) !== null ||
    underlined(chunks[0]) !== null
  )
    return;
  header["title"] ??= title;
  const author = /^by\s+(\p{Lu}.{3,100})$/iu.exec(lines[1]?.text ?? "")?.[1];
  if (author !== undefined) header["author"] ??= author;
}

function takeHeader(lines: readonly TextLine[], header: Record<string, string>): void {
  for (const line of lines) {
    const [, key = "", value = ""] = headerLine.exec(line.text) ?? [];
    header[key.toLowerCase()] = value;
  }
}

/** Capitals are typography: "DATA ETHICS" is the title "Data ethics". */
function titleCaseIfCapitals(title: string): string {
  if (title !== title.toUpperCase()) return title;
  return title.charAt(0) + title.slice(1).toLowerCase();
}

function splitChunks(text: string): TextLine[][] {
  const chunks: TextLine[][] = [];
  let chunk: TextLine[] = [];
  for (const raw of text.replace(/\r\n?/g, "\n").replace(/\f/g, "\n\n").split("\n")) {
    const line = raw.replace(/\t/g, "    ").trimEnd();
    if (line.trim() === "") {
      if (chunk.length > 0) chunks.push(chunk);
      chunk = [];
    } else {
      chunk.push({ indent: line.length - line.trimStart().length, text: line.trim() });
    }
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

function addChunk(chunk: TextLine[], blocks: ReadBlock[]): void {
  let lines = chunk;
  const ruled = underlined(lines);
  if (ruled !== null) {
    blocks.push({ kind: "heading", level: ruled.level, text: ruled.text, page: null });
    lines = lines.slice(ruled.lines);
    if (lines.length === 0) return;
  } else if (lines.length === 1) {
    const level = loneHeadingLevel(lines[0]?.text ?? "");
    if (level !== null) {
      blocks.push({ kind: "heading", level, text: lines[0]?.text ?? "", page: null });
      return;
    }
  }
  addBody(lines, blocks);
}

/** A line ruled below with "=" or "-", perhaps ruled above too. */
function underlined(lines: readonly TextLine[]): { text: string; level: number; lines: number } | null {
  const rule = /^(={3,}|-{3,}|~{3,}|\*{3,}|_{3,})$/;
  const start = rule.test(lines[0]?.text ?? "") ? 1 : 0;
  const title = lines[start];
  const below = rule.exec(lines[start + 1]?.text ?? "")?.[1];
  if (title === undefined || below === undefined || title.text.length > 120) return null;
  const level =
    below.startsWith("=") || below.startsWith("*") ? 1 : below.startsWith("~") || below.startsWith("_") ? 3 : 2;
  return { text: title.text, level, lines: start + 2 };
}

function loneHeadingLevel(text: string): number | null {
  if (text.length > 100 || /[.,;:!]$/.test(text) || withoutBullet(text) !== null) return null;
  const { label, number, title } = parseHeading(text);
  if (label === "part" || label === "chapter" || label === "appendix") return 1;
  if (number !== null && /^\p{Lu}/u.test(title)) return number.split(".").length;
  if (apparatusKind(text)?.certain === true) return 3;
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && /^[\p{L}\p{N}]/u.test(text) ? 1 : null;
}

function addBody(lines: readonly TextLine[], blocks: ReadBlock[]): void {
  const items: ListItem[] = [];
  const indents: number[] = [];
  let opening: string[] = [];
  for (const line of lines) {
    const bullet = withoutBullet(line.text);
    const label = bullet === null ? looksLikeMarker(line.text) : looksLikeMarker(bullet);
    if (bullet === null && label === null) {
      const last = items.at(-1);
      if (last !== undefined && keyLine.test(line.text))
        items.push({ text: line.text, depth: last.depth, marker: null, lead: null });
      else if (last === undefined) opening.push(line.text);
      else last.text += ` ${line.text}`;
      continue;
    }
    while (indents.length > 0 && (indents.at(-1) ?? 0) > line.indent) indents.pop();
    if (indents.at(-1) !== line.indent) indents.push(line.indent);
    items.push({
      text: label?.rest ?? bullet ?? line.text,
      depth: indents.length - 1,
      marker: label?.marker ?? null,
      lead: null,
    });
  }
  if (opening.length > 0) blocks.push({ kind: "paragraph", text: opening.join("\n"), lead: null, page: null });
  if (items.length > 0) blocks.push({ kind: "list", ordered: items[0]?.marker !== null, items, page: null });
}

/** List items parted by blank lines are one list. */
function mergeLists(blocks: readonly ReadBlock[]): ReadBlock[] {
  const merged: ReadBlock[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (block.kind === "list" && last?.kind === "list" && last.ordered === block.ordered)
      last.items.push(...block.items);
    else merged.push(block);
  }
  return merged;
}
