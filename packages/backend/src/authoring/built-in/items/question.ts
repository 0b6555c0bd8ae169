import type { MultipleChoiceItem } from "@curriculum/curriculum/model/assessment.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Entry } from "./gather-material.ts";
import type { Matter } from "./what-is-asked.ts";

/** A text that may be printed as an option, and the concept that it belongs to. */
export interface OptionText {
  text: string;
  entry: Entry;
  /** How likely a learner who has not studied is to take it for the key; comparable within one pool. */
  plausibility: number;
  /** What this option really is, from its own definition or statement. */
  rationale: string;
}

/** A stem with its key and the pool from which its distractors are chosen. */
export interface Question {
  /** Name of the stem shape, for variety and for reading the output. */
  shape: string;
  stemKind: MultipleChoiceItem["stemKind"];
  /** Levels that an answer to this stem shows. */
  levels: readonly BloomLevel[];
  stem: string;
  key: OptionText;
  pool: OptionText[];
  /** The distractor that every set must hold; null where none must. */
  rival: OptionText | null;
  citation: Citation;
  explanation: string;
  /** What the question turns on, to tell it from others about the same concept. */
  matter: Matter;
  /** Cost of the wording, 0 for a clean stem. */
  cost: number;
}

/** Stems longer than this make readers search for the question. */
export const maximumStemWords = 45;

/** A question on what a thing does, needs or consists of comes before one on what it is called. */
export const typedBonus = 0.7;
