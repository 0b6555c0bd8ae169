import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, DocumentKey, Entry, PrintDocument } from "./document-tree.ts";
import { longDate, sentenceStart } from "./labels.ts";

/** A document of the program, with what every title page and footer shows. */
export function printDocument(
  context: DocumentContext,
  parts: { key: DocumentKey; title: string; summary: string; facts?: Entry[]; blocks: DocumentBlock[] },
): PrintDocument {
  const { program } = context.curriculum;
  const date = context.today === null ? [] : [longDate(context.today)];
  return {
    key: parts.key,
    title: parts.title,
    program: program.title,
    language: program.locale,
    edition: [sentenceStart(program.status), ...date].join(", "),
    summary: parts.summary,
    facts: parts.facts ?? [],
    blocks: parts.blocks,
  };
}
