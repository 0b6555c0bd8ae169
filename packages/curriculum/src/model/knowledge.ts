/** What is known after a document was read: passages, concepts and typed statements. Made by knowledge, read by planning, retrieval and authoring. */

import type { PageStart } from "./page-start.ts";

/** About 180 words of running text, never across a section. A row of `knowledge_base`. */
export interface Passage {
  id: string;
  documentId: string;
  /** `Section.id` of the innermost section. */
  sectionId: string;
  /** Headings from the chapter down. */
  sectionPath: string[];
  text: string;
  /** 0-based order in the document. */
  position: number;
  /** Of the page on which the text begins. */
  pageLabel: string | null;
  /** Where each page begins in `text`, the first at 0; absent where the source has no pages. */
  pageStarts?: readonly PageStart[];
  charStart: number;
  charEnd: number;
  words: number;
}

/** A teaching section of an ingested document (kinds chapter and section only), for planning. */
export interface TopicSection {
  documentId: string;
  sectionId: string;
  parentId: string | null;
  kind: "chapter" | "section";
  number: string | null;
  title: string;
  path: string[];
  /** Order in the document. */
  position: number;
  /** Words of body text, subsections included. */
  words: number;
  /** Of a chapter, the terms that it explains, under the form in which they are counted, with how surely (to 1). */
  explains?: Record<string, number>;
}

export interface Definition {
  /** The defining clause without the term, lower-case start, no final stop: "a schema in which one fact table joins several dimension tables". */
  gloss: string;
  /** The whole sentence as it stands in the passage. */
  sentence: string;
  passageId: string;
}

/** A term that a source teaches. */
export interface Concept {
  id: string;
  documentId: string;
  /** Where it is mainly taught. */
  sectionId: string;
  /** Display form in running text: "star schema", "Gantt chart", "KPI". */
  term: string;
  /** Other forms seen: plural, acronym, long form. */
  aliases: string[];
  /** How the noun behaves, for articles and agreement. */
  number: "singular" | "plural" | "mass";
  /** Best definition; null where the source gives none. */
  definition: Definition | null;
  /** True when the source's own key terms or glossary list it. */
  isKeyTerm: boolean;
  /** Weight in its document, 0 to 1. */
  salience: number;
  mentions: number;
  /** Passage ids that discuss it, best first, at most 12. */
  passageIds: string[];
  /** Character offset of the first mention, the order of teaching. */
  firstOffset: number;
}

export const statementKinds = [
  "definition",
  "is-a",
  "part-of",
  "consists-of",
  "purpose",
  "cause",
  "effect",
  "contrast",
  "requirement",
  "example",
  "property",
  "procedure",
  "quantity",
] as const;
export type StatementKind = (typeof statementKinds)[number];

/**
 * A sentence of the source that says one thing about one concept, taken apart.
 * `sentence` stands verbatim in the passage; `subject + " " + predicate` reads as a sentence without its final stop.
 */
export interface Statement {
  id: string;
  conceptId: string;
  passageId: string;
  kind: StatementKind;
  sentence: string;
  /** The concept as the grammatical subject, with article where the source has it. */
  subject: string;
  /** Verb phrase and rest: "reduces the number of joins that a query needs". */
  predicate: string;
  /** The other concept that the statement relates to, where one is recognised. */
  objectConceptId: string | null;
  /** 0 to 1: how well it stands alone (no pronoun or "this" that points elsewhere, length, completeness). */
  quality: number;
}

/** The steps of a process, as a source states them in their order. */
export interface StatedSequence {
  documentId: string;
  sectionId: string;
  /** What says that they are steps, and of what: a sentence of its own, without what only leads up to the list. */
  lead: string;
  /** What they are called, in the plural: "steps", "stages", "phases". */
  unit: string;
  steps: { text: string; passageId: string; quote: string }[];
}

/** `from` should be taught before `to`. */
export interface Prerequisite {
  from: string;
  to: string;
  /** 0 to 1. */
  weight: number;
}

/** What a section of one of several documents explains and names: by it documents are put in order. */
export interface SectionUse {
  /** "documentId#sectionId". */
  sectionKey: string;
  /** How often it names each term that one of the documents explains. */
  mentions: ReadonlyMap<string, number>;
  /** The terms that it explains, with how surely (to 1). */
  explains: ReadonlyMap<string, number>;
  words: number;
  /** How often it points back ("as we saw") less how often it points ahead ("we will see"). */
  pointers: number;
}

/** Everything planning and authoring may know about the chosen sources. */
export interface Knowledge {
  /** `number`: the place that the file's name gives it, where all are so numbered. */
  documents: { id: string; title: string; words: number; language: string; number?: number }[];
  sections: TopicSection[];
  concepts: Concept[];
  prerequisites: Prerequisite[];
  objectives: { documentId: string; sectionId: string; text: string }[];
  /** Processes whose steps the sources state in their order; left out where nobody looked for them. */
  sequences?: StatedSequence[];
}
