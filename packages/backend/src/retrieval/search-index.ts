import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";

/** A passage with what the index needs beside it. */
export type IndexedPassage = Pick<Passage, "id" | "documentId" | "sectionId" | "sectionPath" | "text"> & {
  documentTitle: string;
};

/** The titles over a passage are fields of its section, stored once a section. */
export const titleFields = ["heading", "path", "title"] as const;
export type TitleField = (typeof titleFields)[number];
export type Field = "body" | TitleField;

/**
 * An inverted index over passages, all in typed arrays: no object for a posting, so that a million passages fit in
 * half a gigabyte. Passages, sections, documents and terms are numbered from 0 in the order in which they came.
 *
 * Body postings stand in blocks: a block names its first passage, then each posting is the gap to the one before it
 * and, where it is above 1, how often the term occurs (see `postings.ts`).
 */
export interface SearchIndex {
  passageIds: string[];
  sectionIds: string[];
  documentIds: string[];
  /** What each document was read from, so that a change is seen; empty where nobody keeps the index. */
  documentMarks: string[];
  terms: string[];
  termNumbers: Map<string, number>;

  sectionOfPassage: Uint32Array;
  documentOfSection: Uint32Array;
  /** Indexed terms in the passage's body, repeats counted. */
  bodyLength: Uint16Array;
  /** Passages of section s: `sectionPassages[sectionStart[s] … sectionStart[s + 1])`. */
  sectionStart: Uint32Array;
  sectionPassages: Uint32Array;
  sectionLength: Uint32Array;

  /** Passages that hold the term in any field. */
  passageFrequency: Uint32Array;
  /** Sections that hold the term in any field. */
  sectionFrequency: Uint32Array;

  /** Blocks of term t: `termBlock[t] … termBlock[t + 1])`. */
  termBlock: Uint32Array;
  blockPassage: Uint32Array;
  blockByte: Uint32Array;
  postings: Uint8Array;

  /** Title postings of term t: `termTitle[t] … termTitle[t + 1])`; counts are three a posting, by `titleFields`. */
  termTitle: Uint32Array;
  titleSection: Uint32Array;
  titleCounts: Uint8Array;
  /** Three a section, by `titleFields`. */
  titleLength: Uint8Array;
}
