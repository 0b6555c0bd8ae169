import type { Column, DocumentBlock, Entry, Inline } from "./document-tree.ts";

type Style = Extract<Inline, { kind: "text" }>["style"];

/** One run of text; line breaks and tabs inside it become spaces. */
export function run(text: string, style: Style = "plain"): Inline {
  return { kind: "text", text: text.replace(/\s+/gu, " "), style };
}

/** A cell, item or paragraph that is one plain text. */
export function plainText(text: string): Inline[] {
  return [run(text)];
}

/** A link, or its text alone where the address is not one of the web. */
export function link(text: string, href: string): Inline {
  return /^https?:\/\/[^\s"<>\\^`{|}]+$/iu.test(href) ? { kind: "link", text, href } : run(text);
}

export function paragraph(
  content: Inline[],
  style: Extract<DocumentBlock, { kind: "paragraph" }>["style"] = "body",
): DocumentBlock {
  return { kind: "paragraph", content, style };
}

/** A longer text as paragraphs, divided at its line breaks. */
export function paragraphs(text: string): DocumentBlock[] {
  return text
    .split(/\s*\n\s*/u)
    .filter((part) => part.trim() !== "")
    .map((part) => paragraph(plainText(part)));
}

export function bulletList(items: readonly string[]): DocumentBlock[] {
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items: items.map(plainText) }];
}

export function heading(level: 1 | 2 | 3, text: string, id: string, startsPage = false): DocumentBlock {
  return { kind: "heading", level, text: text.replace(/\s+/gu, " ").trim(), id, startsPage };
}

export function column(header: string, weight = 1, align: Column["align"] = "start"): Column {
  return { header, weight, align };
}

export function entry(term: string, value: string | number): Entry {
  return { term, content: plainText(String(value)) };
}
