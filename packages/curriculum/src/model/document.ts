/**
 * One block tree for every file format: what intake makes and knowledge reads.
 * A document is a flat list of blocks in reading order; the tree is the sections laid over it.
 */
import type { PageStart } from "./page-start.ts";
import type { BibliographicRecord } from "./source.ts";

export type FileFormat = "docx" | "odt" | "rtf" | "pptx" | "xlsx" | "pdf" | "epub" | "html" | "markdown" | "text";

/** Where a block stands. Offsets count UTF-16 units in the document's plain text: blocks joined by "\n\n". */
export interface BlockPosition {
  /** 0-based physical page, slide or sheet; null where the format has no pages. */
  pageIndex: number | null;
  /** Printed page label ("iv", "12"), slide number or name of the sheet; null where unknown. */
  pageLabel: string | null;
  charStart: number;
  charEnd: number;
  /** The pages that begin inside the block, after its first: offsets in its text. Absent where it ends on its page. */
  pageStarts?: readonly PageStart[];
}

export type Block = BlockPosition &
  (
    | { kind: "heading"; level: number; text: string }
    /** A note (footnote, endnote) stands right after the block that refers to it. */
    | { kind: "paragraph"; text: string; note?: true }
    | { kind: "list"; ordered: boolean; items: string[]; text: string }
    | { kind: "table"; rows: string[][]; headerRows: number; text: string }
    | { kind: "caption"; text: string }
    | { kind: "code"; text: string }
  );

/** Which rule found the headings, and how sure it is (0 to 1). */
export interface ReadingRung {
  rung: "native" | "structure-tree" | "outline" | "type-size" | "numbering" | "plain";
  confidence: number;
}

export const sectionKinds = [
  "front-matter",
  "contents",
  "part",
  "chapter",
  "section",
  "objectives",
  "key-terms",
  "summary",
  "review-questions",
  "answer-key",
  "exercises",
  "further-reading",
  "references",
  "index",
  "back-matter",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** Kinds that neither teach nor define: nothing in them, nor in what stands below them, is evidence. */
export const closedKinds: readonly SectionKind[] = [
  "front-matter",
  "contents",
  "objectives",
  "review-questions",
  "answer-key",
  "exercises",
  "further-reading",
  "references",
  "index",
  "back-matter",
];

export interface Section {
  /** Dotted ordinal in the tree ("3", "3.2"), unique in the document. Not the printed number. */
  id: string;
  parentId: string | null;
  kind: SectionKind;
  level: number;
  /** The printed number ("2.4"), null where there is none. */
  number: string | null;
  /** Title without its number or "Chapter N." */
  title: string;
  /** Titles from the outermost section down, this one last. */
  path: string[];
  /** Blocks [firstBlock, lastBlock) including those of its subsections; the heading is the first where it has one. */
  firstBlock: number;
  lastBlock: number;
}

/** An objective the source itself states. `sectionId` is the teaching section it belongs to. */
export interface SourceObjective {
  sectionId: string;
  text: string;
  charStart: number;
}

/** A key term the source itself defines in a glossary or key-terms list. */
export interface SourceKeyTerm {
  sectionId: string;
  term: string;
  meaning: string;
  charStart: number;
}

/** A review question the source itself asks. `key` is the 0-based right option, null where the source prints none. */
export interface SourceQuestion {
  sectionId: string;
  stem: string;
  options: string[];
  key: number | null;
  charStart: number;
}

export interface IntakeWarning {
  code: string;
  /** Says place and remedy in one sentence. */
  message: string;
  pageLabel?: string;
}

/** A file, read. Pure data; the same bytes give the same value. */
export interface CleanDocument {
  format: FileFormat;
  record: BibliographicRecord;
  language: string;
  rung: ReadingRung;
  pages: number | null;
  words: number;
  blocks: Block[];
  sections: Section[];
  objectives: SourceObjective[];
  keyTerms: SourceKeyTerm[];
  questions: SourceQuestion[];
  warnings: IntakeWarning[];
}
