import type { Span } from "./noun-phrase.ts";
import type { Token } from "./tag-text.ts";

export const definitionPatterns = [
  /** "X refers to …", "X is defined as …" */
  "explicit",
  /** "X is a … that …" */
  "copula",
  /** "The … is called X" */
  "inversion",
  /** "…, called X," */
  "naming",
  /** "X, which is a …," */
  "relative",
  /** "X, the … of …," */
  "apposition",
  /** "X (a … of …)" */
  "bracket",
  /** "X: a …" at the start of an item */
  "label",
  /** "The theory of X states that …" */
  "idea",
  /** "X occurs when …" */
  "occasion",
] as const;
export type DefinitionPattern = (typeof definitionPatterns)[number];

/** A place where a sentence says what a term means. */
export interface DefinitionMatch {
  pattern: DefinitionPattern;
  term: Span;
  /** The defining words as they stand in the sentence; empty where the sentence only names the term. */
  gloss: string;
  /** 0 to 1: how surely this is a definition. */
  strength: number;
}

/** A sentence as the patterns read it. */
export interface PatternInput {
  text: string;
  tokens: readonly Token[];
}
