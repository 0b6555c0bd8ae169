/**
 * The small document that every prose format renders: what is said, in which order, and how it belongs together.
 * No format's syntax stands in it, and renderers escape every text.
 */
export const documentKeys = [
  "program-specification",
  "module-specifications",
  "student-paper",
  "answer-key",
  "exam-papers",
  "exam-key",
  "skill-book",
  "glossary",
  "quality-report",
  "accreditation-evidence",
  "bibliography",
] as const;
export type DocumentKey = (typeof documentKeys)[number];

interface NoteReference {
  /** As printed. Numbers start again in each list of notes. */
  number: number;
  /** Unique in the document. */
  id: string;
}

export type Inline =
  | { kind: "text"; text: string; style: "plain" | "strong" | "emphasis" | "quiet" }
  /** `href` is an http or https address. */
  | { kind: "link"; text: string; href: string }
  | { kind: "marks"; notes: NoteReference[] };

export interface Column {
  header: string;
  /** Share of the width, relative to the other columns. */
  weight: number;
  align: "start" | "end" | "center";
}

export interface Entry {
  term: string;
  content: Inline[];
}

export interface QuestionOption {
  content: Inline[];
  /** A line of its own below the option; empty for none. */
  note: Inline[];
}

export type DocumentBlock =
  /** Level 1 is the highest below the document's title; levels are never skipped. `id` is unique in the document. */
  | { kind: "heading"; level: 1 | 2 | 3; text: string; id: string; startsPage: boolean }
  | { kind: "paragraph"; content: Inline[]; style: "body" | "lead" | "quiet" }
  | { kind: "list"; ordered: boolean; items: Inline[][] }
  /** The first cell of each row is its header. `footer` is a row of totals. */
  | { kind: "table"; caption: string; columns: Column[]; rows: Inline[][][]; footer: Inline[][] | null }
  /** Short labelled values. */
  | { kind: "facts"; entries: Entry[] }
  | { kind: "definitions"; entries: Entry[] }
  /** Blocks that belong together and stay on one page where they fit. */
  | { kind: "group"; blocks: DocumentBlock[] }
  /** Kept on one page where it fits. Options are lettered from A. */
  | { kind: "question"; label: string; stem: Inline[]; detail: string | null; options: QuestionOption[] }
  /** `space` is room for a written answer, in lines. */
  | { kind: "answer-space"; lines: number }
  /** A reference list, with hanging indents. */
  | { kind: "references"; entries: Inline[][] }
  | { kind: "notes"; title: string; entries: { note: NoteReference; content: Inline[] }[] };

export interface PrintDocument {
  key: DocumentKey;
  title: string;
  program: string;
  /** BCP 47, e.g. "en-GB". */
  language: string;
  /** Shown on the title page and in the footer: status, and the date where one was given. */
  edition: string;
  /** One or two sentences on what the document is for. */
  summary: string;
  facts: Entry[];
  blocks: DocumentBlock[];
}
