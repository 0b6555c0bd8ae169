import type { DefinitionMatch } from "./definition-match.ts";

/** How often and where a possible term stands in one chapter. */
export interface ChapterUse {
  count: number;
  /** Mentions that are no part of a longer phrase. */
  alone: number;
  /** Sum of strengths of definitions in this chapter, best one counted full. */
  bestDefinition: number;
  definitions: number;
  inHeading: boolean;
  /** A heading of the chapter is this term, or one of the two or three that it names. */
  isHeadline: boolean;
  /** Sections of the chapter that mention it. */
  sections: Set<string>;
}

/** A possible term of a document, by its counting key. */
export interface TermCandidate {
  key: string;
  words: number;
  count: number;
  alone: number;
  /** Surface forms with their counts, mid-sentence forms only where there are any. */
  surfaces: Map<string, number>;
  /** Mentions whose first letter is a capital though the sentence does not begin there. */
  capitalised: number;
  midSentence: number;
  afterIndefinite: number;
  afterDefinite: number;
  bare: number;
  plural: number;
  chapters: Map<string, ChapterUse>;
  /** Different longer phrases that contain it. */
  containers: Set<string>;
  acronym: string | null;
}

/** A definition with the sentence that holds it. */
export interface FoundDefinition extends DefinitionMatch {
  sentence: number;
  key: string;
}
