/** What a format reader hands on: raw blocks with the typographic hints that section recognition needs. */
import type { FileFormat, IntakeWarning, ReadingRung } from "@curriculum/curriculum/model/document.ts";

export interface ListItem {
  text: string;
  /** 0 for the outermost list. */
  depth: number;
  /** The printed or implied label without punctuation ("3", "b"); null for bullets. */
  marker: string | null;
  /** Opening words set in bold; null where there are none. */
  lead: string | null;
}

/** A block as a format reader finds it. `lead` equals `text` when all of a paragraph is bold. */
export type ReadBlock = {
  page: number | null;
  /** Where in its plain text further pages begin. */
  pageStarts?: { at: number; page: number }[];
} & (
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; text: string; lead: string | null; note?: true }
  | { kind: "list"; ordered: boolean; items: ListItem[] }
  | { kind: "definitions"; pairs: { term: string; meaning: string }[] }
  | { kind: "table"; rows: string[][]; headerRows: number }
  | { kind: "caption"; text: string }
  | { kind: "code"; text: string }
);

/** Bibliographic facts as the file states them, not yet parsed. */
export interface StatedFacts {
  title?: string;
  subtitle?: string;
  authors?: string[];
  published?: string;
  publisher?: string;
  edition?: string;
  licence?: string;
  language?: string;
  isbn?: string;
  doi?: string;
  url?: string;
  type?: string;
}

export interface Reading {
  blocks: ReadBlock[];
  facts: StatedFacts;
  rung: ReadingRung;
  pages: number | null;
  /** Printed label of each page; empty where the format has no pages. */
  pageLabels: string[];
  warnings: IntakeWarning[];
}

export interface IntakeProblem {
  code:
    | "empty"
    | "too-large"
    | "damaged"
    | "encrypted"
    | "hostile-archive"
    | "unsupported"
    | "scanned"
    | "not-text"
    | "no-text"
    /** Reading it would take more memory, time or room than one file may. */
    | "over-limit";
  /** Names the place and the remedy. */
  message: string;
  /** Of a scan: how many of its pages hold hardly any text. */
  scan?: ScannedPages;
}

export interface ScannedPages {
  pages: number;
  scannedPages: number;
}

export type ReadingResult = { ok: true; reading: Reading } | { ok: false; problems: IntakeProblem[] };

/** Reads one format. The bytes have been sniffed to be of that format. */
export type FormatReader = (bytes: Uint8Array, fileName: string) => Promise<ReadingResult>;

export interface SniffedFormat {
  format: FileFormat;
  /** What the file name claims, where it claims another supported format. */
  claimed: FileFormat | null;
}

export function refuse(code: IntakeProblem["code"], message: string): { ok: false; problems: IntakeProblem[] } {
  return { ok: false, problems: [{ code, message }] };
}
