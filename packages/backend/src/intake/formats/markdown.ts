import type { List, ListItem as MarkdownItem, Nodes, Root, RootContent, Table } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parse as parseYaml } from "yaml";
import { decodeText } from "../decode-text.ts";
import { looksLikeMarker } from "../marker.ts";
import type { ListItem, ReadBlock, ReadingResult, StatedFacts } from "../reading.ts";
import { yamlFacts } from "../yaml-facts.ts";
import { leadingStrong, markdownText } from "./markdown-inline.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { parseHtml } from "./parse-html.ts";

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]);

/** Reads Markdown with tables and front matter. */
export async function readMarkdown(bytes: Uint8Array, fileName: string): Promise<ReadingResult> {
  const decoded = decodeText(bytes, fileName);
  if (!decoded.ok) return decoded;
  const tree: Root = processor.parse(decoded.text);
  const blocks: ReadBlock[] = [];
  const notes = noteTexts(tree);
  let facts: StatedFacts = {};
  for (const node of tree.children) {
    if (node.type === "yaml") facts = yamlFacts(safeYaml(node.value));
    else addNode(node, blocks);
    blocks.push(...notesOf(node, notes));
  }
  const found = blocks.some((block) => block.kind === "heading");
  return {
    ok: true,
    reading: {
      blocks,
      facts,
      rung: found ? { rung: "native", confidence: 0.95 } : { rung: "plain", confidence: 0.3 },
      pages: null,
      pageLabels: [],
      warnings: [],
    },
  };
}

/** Text of each note by its label. */
function noteTexts(tree: Root): Map<string, string> {
  const notes = new Map<string, string>();
  for (const node of tree.children) {
    if (node.type === "footnoteDefinition")
      notes.set(node.identifier, node.children.map((child) => markdownText(child)).join(" "));
  }
  return notes;
}

/** The notes that a block refers to, each at its first mention. */
function notesOf(node: Nodes, notes: Map<string, string>): ReadBlock[] {
  if (node.type === "footnoteDefinition") return [];
  if (node.type === "footnoteReference") {
    const text = notes.get(node.identifier);
    notes.delete(node.identifier);
    return text === undefined ? [] : [{ kind: "paragraph", text, lead: null, page: null, note: true }];
  }
  return "children" in node ? node.children.flatMap((child) => notesOf(child, notes)) : [];
}

function safeYaml(text: string): unknown {
  try {
    return parseYaml(text);
  } catch {
    return null;
  }
}

function addNode(node: RootContent, blocks: ReadBlock[]): void {
  switch (node.type) {
    case "heading":
      blocks.push({ kind: "heading", level: node.depth, text: markdownText(node), page: null });
      return;
    case "paragraph": {
      const text = markdownText(node);
      const above = blocks.findLast((block) => !("note" in block));
      const caption = above?.kind === "table" ? /^(?:Table)?: +(\S[\s\S]*)$/.exec(text)?.[1] : undefined;
      if (caption !== undefined) blocks.push({ kind: "caption", text: caption, page: null });
      else if (text.trim() !== "")
        blocks.push({ kind: "paragraph", text, lead: leadingStrong(node.children), page: null });
      return;
    }
    case "list":
      blocks.push({ kind: "list", ordered: node.ordered === true, items: listItems(node, 0), page: null });
      return;
    case "table":
      blocks.push({ kind: "table", rows: tableRows(node), headerRows: 1, page: null });
      return;
    case "code":
      blocks.push({ kind: "code", text: node.value, page: null });
      return;
    case "html":
      blocks.push(...htmlBlocks(parseHtml(node.value).body));
      return;
    case "blockquote":
      for (const child of node.children) addNode(child, blocks);
      return;
    default:
  }
}

function tableRows(table: Table): string[][] {
  return table.children.map((row) => row.children.map((cell) => markdownText(cell)));
}

function listItems(list: List, depth: number): ListItem[] {
  const items: ListItem[] = [];
  let number = list.start ?? 1;
  for (const item of list.children) {
    const own = ownText(item);
    const marker = list.ordered === true ? (depth > 0 ? letterOf(number) : String(number)) : null;
    number += 1;
    const first = item.children[0];
    const lead = first?.type === "paragraph" ? leadingStrong(first.children) : null;
    items.push(...withWrittenMarker({ text: own, depth, marker, lead }));
    for (const child of item.children) if (child.type === "list") items.push(...listItems(child, depth + 1));
  }
  return items;
}

/** "- a) A chart": the writer's own letter under a bullet is the item's label. */
function withWrittenMarker(item: ListItem): ListItem[] {
  const written = looksLikeMarker(item.text);
  return written !== null && item.marker === null && item.lead === null
    ? [{ ...item, marker: written.marker, text: written.rest }]
    : [item];
}

function letterOf(number: number): string {
  return number <= 26 ? String.fromCodePoint(96 + number) : String(number);
}

function ownText(item: MarkdownItem): string {
  return item.children
    .filter((child) => child.type !== "list")
    .map((child) => markdownText(child))
    .join("\n");
}
