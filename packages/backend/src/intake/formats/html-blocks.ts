import type { ListItem, ReadBlock } from "../reading.ts";
import { inlineText, leadingBold } from "./html-inline.ts";
import { noteMark } from "./html-notes.ts";
import { addTable } from "./html-table.ts";
import { isElement } from "./html-dom.ts";
import type { HtmlElement, HtmlNode } from "./html-dom.ts";

const skipped = new Set(
  "script style noscript template svg iframe form button input select textarea nav head object embed video audio canvas link meta".split(
    " ",
  ),
);
/** What an item's own text leaves out: lists nested in it have items of their own. */
const lists = new Set(["ul", "ol"]);
const containers = new Set(
  "body div section article main aside header footer blockquote figure details center fieldset address hgroup dialog html summary".split(
    " ",
  ),
);

/** Blocks of a DOM subtree in reading order. Navigation, scripts and hidden parts are left out. */
export function htmlBlocks(root: HtmlElement): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  walk(root, blocks);
  return blocks;
}

function walk(element: HtmlElement, blocks: ReadBlock[]): void {
  let loose: HtmlNode[] = [];
  const flush = () => {
    if (loose.length > 0) addParagraph(loose, blocks);
    loose = [];
  };
  for (const node of element.childNodes) {
    if (node.nodeType === 3) {
      loose.push(node);
    } else if (isElement(node)) {
      if (isSkipped(node)) continue;
      if (isBlock(node)) {
        flush();
        addBlock(node, blocks);
      } else if (holdsBlocks(node)) {
        flush();
        walk(node, blocks);
      } else {
        loose.push(node);
      }
    }
  }
  flush();
}

function tagOf(element: HtmlElement): string {
  return element.tagName.toLowerCase();
}

export function isSkipped(element: HtmlElement): boolean {
  if (skipped.has(tagOf(element)) || element.hasAttribute("hidden")) return true;
  if (/display\s*:\s*none/i.test(element.getAttribute("style") ?? "")) return true;
  const role = element.getAttribute("role") ?? "";
  const type = element.getAttribute("epub:type") ?? "";
  return (
    /^(navigation|doc-toc|doc-pagebreak|search|menu|banner)$/.test(role) || /\b(toc|pagebreak|landmarks)\b/.test(type)
  );
}

function isBlock(element: HtmlElement): boolean {
  const tag = tagOf(element);
  return (
    /^(h[1-6]|p|ul|ol|dl|table|pre|figcaption|hr)$/.test(tag) ||
    containers.has(tag) ||
    element.getAttribute("role") === "heading"
  );
}

const blockHolders = new Set("h1 h2 h3 h4 h5 h6 p ul ol dl table pre div section article".split(" "));

// Asked of nearly every element: a walk is many times cheaper than a selector.
function holdsBlocks(element: HtmlElement): boolean {
  for (const node of element.childNodes) {
    if (isElement(node) && (blockHolders.has(tagOf(node)) || holdsBlocks(node))) return true;
  }
  return false;
}

function addBlock(element: HtmlElement, blocks: ReadBlock[]): void {
  const tag = tagOf(element);
  const heading =
    /^h([1-6])$/.exec(tag)?.[1] ??
    (element.getAttribute("role") === "heading" ? (element.getAttribute("aria-level") ?? "2") : null);
  if (heading !== null) {
    const text = inlineText([...element.childNodes]);
    if (text.trim() !== "") blocks.push({ kind: "heading", level: Number(heading), text, page: null });
  } else if (tag === "p") {
    if (holdsBlocks(element)) walk(element, blocks);
    else addParagraph([...element.childNodes], blocks, element.hasAttribute(noteMark));
  } else if (tag === "ul" || tag === "ol") {
    addList(element, blocks);
  } else if (tag === "dl") {
    addDefinitions(element, blocks);
  } else if (tag === "table") {
    addTable(element, blocks, walk);
  } else if (tag === "pre") {
    const text = element.textContent ?? "";
    if (text.trim() !== "") blocks.push({ kind: "code", text, page: null });
  } else if (tag === "figcaption") {
    const text = inlineText([...element.childNodes]);
    if (text.trim() !== "") blocks.push({ kind: "caption", text, page: null });
  } else {
    walk(element, blocks);
  }
}

function addParagraph(nodes: HtmlNode[], blocks: ReadBlock[], isNote = false): void {
  const text = inlineText(nodes);
  if (text.trim() === "") return;
  const lead = isNote ? null : leadingBold(nodes);
  blocks.push({ kind: "paragraph", text, lead, page: null, ...(isNote ? { note: true as const } : {}) });
}

function addList(element: HtmlElement, blocks: ReadBlock[]): void {
  const items: ListItem[] = [];
  collectItems(element, 0, items);
  if (items.length > 0) blocks.push({ kind: "list", ordered: tagOf(element) === "ol", items, page: null });
}

function collectItems(list: HtmlElement, depth: number, items: ListItem[]): void {
  const ordered = tagOf(list) === "ol";
  let count = Number(list.getAttribute("start") ?? "1") || 1;
  for (const child of list.children) {
    if (/^(ul|ol)$/.test(tagOf(child))) collectItems(child, depth + 1, items);
    if (tagOf(child) !== "li" || isSkipped(child)) continue;
    const value = Number(child.getAttribute("value") ?? "") || count;
    count = value + 1;
    const nested = [...child.children].flatMap(listsWithin);
    const text = inlineText(child.childNodes, lists);
    const marker = ordered ? markerOf(list.getAttribute("type"), value, depth) : null;
    if (text.trim() !== "" || nested.length > 0)
      items.push({ text, depth, marker, lead: leadingBold(child.childNodes, lists) });
    for (const inner of nested) collectItems(inner, depth + 1, items);
  }
}

/** Lists below an item's child, outermost ones only. */
function listsWithin(element: HtmlElement): HtmlElement[] {
  if (/^(ul|ol)$/.test(tagOf(element))) return [element];
  return [...element.children].flatMap(listsWithin);
}

function markerOf(type: string | null, value: number, depth: number): string {
  // Word and Markdown converters lose the letter style: a list nested in a numbered one is lettered by convention.
  const lettered = type === "a" || type === "A" || (type === null && depth > 0);
  return lettered && value <= 26 ? String.fromCodePoint(96 + value) : String(value);
}

function addDefinitions(element: HtmlElement, blocks: ReadBlock[]): void {
  const pairs: { term: string; meaning: string }[] = [];
  let terms: string[] = [];
  let fresh = true;
  for (const part of element.querySelectorAll("dt,dd")) {
    const text = inlineText([...part.childNodes]);
    if (tagOf(part) === "dt") {
      terms = fresh ? [text] : [...terms, text];
      fresh = false;
    } else {
      const last = pairs.at(-1);
      if (fresh && last !== undefined) last.meaning += ` ${text}`;
      else pairs.push({ term: terms.join(" / "), meaning: text });
      fresh = true;
    }
  }
  if (pairs.length > 0) blocks.push({ kind: "definitions", pairs, page: null });
}
