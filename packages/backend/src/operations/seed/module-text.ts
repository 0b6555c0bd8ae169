import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Difficulty } from "@curriculum/curriculum/model/assessment.ts";
import type { PassageKey } from "./seed-passages.ts";

/** A passage and the index of the sentence that is quoted. */
export type Place = readonly [passage: PassageKey, sentence: number];

export interface OutcomeText {
  level: BloomLevel;
  text: string;
  criteria: readonly string[];
  concept: string;
  /** Numbers of the program outcomes that it serves. */
  serves: readonly number[];
  from: Place;
}

/** One line of a rubric: marks, what is marked, what full and what partial work shows. */
export type LineText = readonly [marks: number, criterion: string, full: string, partial: string];

export interface ModuleText {
  code: string;
  title: string;
  sequenceOrder: number;
  prerequisites: readonly string[];
  aim: readonly [text: string, from: Place];
  content: readonly (readonly [text: string, from: Place])[];
  units: readonly { title: string; topics: readonly string[]; from: Place }[];
  /** Five; the numbers below count them from 1. */
  outcomes: readonly OutcomeText[];
  question: {
    outcome: number;
    difficulty: Difficulty;
    stem: string;
    /** Where the right answer is printed, from 0. */
    keyPosition: number;
    /** The right answer first, each with its rationale. */
    answers: readonly (readonly [text: string, rationale: string])[];
    stemKind: "definition" | "application" | "relation" | "numeric";
    from: Place;
  };
  task: {
    outcome: number;
    difficulty: Difficulty;
    stem: string;
    artefact: string;
    modelAnswer: string;
    explanation: string;
    from: Place;
    lines: readonly LineText[];
  };
  case: {
    title: string;
    organisation: string;
    scenario: readonly string[];
    data: { caption: string; header: readonly string[]; rows: readonly (readonly string[])[] };
    keyFacts: readonly string[];
    misconceptions: readonly string[];
    decisionPoints: readonly string[];
    from: Place;
    questions: readonly {
      outcome: number;
      prompt: string;
      modelAnswer: string;
      from: Place;
      lines: readonly LineText[];
    }[];
  };
  /** Sections of the library, the first three as core readings. */
  readings: readonly (readonly [source: PassageKey, chapter: number, section: number])[];
}
