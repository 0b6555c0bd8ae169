import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { DocumentKnowledge } from "./build-knowledge.ts";
import { sketchBytes, sketchOf } from "./document-sketch.ts";
import { jsonRows } from "./json-rows.ts";
import { nearKeys } from "./near-keys.ts";

/** The tables that a document fills beside its own row, in the order in which they are filled. */
export const documentTables = [
  "sections",
  "passages",
  "concepts",
  "statements",
  "prerequisites",
  "objectives",
  "questions",
] as const;
export type DocumentTable = (typeof documentTables)[number];

/** What a document fills its tables with: for each, JSON arrays of rows in UTF-8, none much above a megabyte. */
export type DocumentRows = Record<DocumentTable, Uint8Array[]>;

/** Everything that is stored of a document's text, ready for the database. */
export interface StorableText {
  passages: number;
  /** As `sketchBytes` gives it, in base64. */
  sketch: string;
  rows: DocumentRows;
}

// Whoever stores rows holds one array of them at a time.
const rowsBytes = 1_000_000;

/** A document and its knowledge as rows. Pure. */
export function documentRows(document: CleanDocument, knowledge: DocumentKnowledge): StorableText {
  const { passages, sections, concepts, statements, prerequisites, objectives } = knowledge;
  return {
    passages: passages.length,
    sketch: sketchBytes(sketchOf(passages.map((passage) => passage.text))).toString("base64"),
    rows: {
      sections: inArrays(sections),
      passages: inArrays(passages.map((passage) => ({ ...passage, nearKeys: nearKeys(passage.text) }))),
      concepts: inArrays(concepts),
      statements: inArrays(statements),
      prerequisites: inArrays(prerequisites),
      objectives: inArrays(objectives.map((objective, position) => ({ ...objective, position }))),
      questions: inArrays(document.questions.map((question, position) => ({ ...question, position }))),
    },
  };
}

/** Rows as JSON arrays, a new one begun after about a megabyte. */
function inArrays(rows: readonly unknown[]): Uint8Array[] {
  const arrays: Uint8Array[] = [];
  let open: string[] = [];
  let size = 0;
  const close = () => {
    if (open.length > 0) arrays.push(Buffer.from(`[${open.join(",")}]`));
    [open, size] = [[], 0];
  };
  for (const row of rows) {
    const text = jsonRows([row]).slice(1, -1);
    open.push(text);
    size += text.length;
    if (size > rowsBytes) close();
  }
  close();
  return arrays;
}
