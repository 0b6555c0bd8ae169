/**
 * The program plan: everything code decides before an author writes a word. Pure data, the same input gives the same plan.
 * Keys ("m3", "m3.o2", "m3.q5") are stable inside a program and name the items of the manifest.
 */
import type { BloomLevel } from "./bloom-level.ts";
import type { Brief } from "./brief.ts";
import type { AssessmentItem, Difficulty } from "./assessment.ts";
import type { StatedSequence } from "./knowledge.ts";
import type { OutcomeClass } from "./outcome.ts";

/** A program outcome to be written: it sums up the modules it names. */
export interface ProgramOutcomeSlot {
  key: string;
  code: string;
  moduleKeys: string[];
  /** Main concepts of those modules, best first. */
  conceptIds: string[];
  bloomLevel: BloomLevel;
  class: OutcomeClass;
}

/** Neighbouring sections that one outcome covers. */
export interface CoveredSections {
  /** The title that stands over all of them; "" where none does. */
  title: string;
  /** Their own titles in the order of teaching; of a lone section, those of its subsections. */
  parts: string[];
  /** Of each part: "documentId#sectionId"; absent in plans of earlier versions. */
  partKeys?: string[];
  /** Of all of them: "documentId#sectionId". */
  sectionKeys: string[];
}

export interface OutcomeSlot {
  key: string;
  code: string;
  /** The first is the outcome's subject; the others may give context. */
  conceptIds: string[];
  /** Sections that teach it: "documentId#sectionId". */
  sectionKeys: string[];
  /** What it covers, by the sources' own titles; absent in plans of earlier versions. */
  covers?: CoveredSections;
  bloomLevel: BloomLevel;
  class: OutcomeClass;
  evidenceKind: "item" | "scenario" | "task" | "artefact";
  programOutcomeKeys: string[];
  /** A source objective that this slot should follow where one fits. */
  sourceObjective: string | null;
}

export interface ItemSlot {
  key: string;
  type: AssessmentItem["type"];
  outcomeKey: string;
  conceptId: string;
  /** Other concepts to fall back on when the first gives no sound item, best first. */
  alternativeConceptIds: string[];
  bloomLevel: BloomLevel;
  difficulty: Difficulty;
  stemKind: "definition" | "application" | "relation";
  /** 0 to 3: where the key is printed. Balanced over the module by the plan. */
  keyPosition: number;
  /** Of an ordering item: what is to be put in order. */
  sequence?: StatedSequence;
}

export interface CaseSlot {
  key: string;
  outcomeKeys: string[];
  conceptIds: string[];
  marks: number;
}

export interface UnitPlan {
  key: string;
  title: string;
  sequenceOrder: number;
  hours: number;
  sectionKeys: string[];
  conceptIds: string[];
}

export interface SchemeElementPlan {
  key: string;
  title: string;
  kind: "quiz" | "case_study" | "task" | "exam";
  weight: number;
  /** Keys of item or case slots. */
  itemKeys: string[];
}

export interface ModulePlan {
  key: string;
  code: string;
  title: string;
  kind: "core" | "elective";
  sequenceOrder: number;
  hours: number;
  contactHours: number;
  /** Module keys. */
  prerequisites: string[];
  sectionKeys: string[];
  /** Best first. */
  conceptIds: string[];
  units: UnitPlan[];
  outcomes: OutcomeSlot[];
  items: ItemSlot[];
  cases: CaseSlot[];
  scheme: SchemeElementPlan[];
  readings: ReadingSlot[];
}

export interface ReadingSlot {
  key: string;
  kind: "core" | "supplementary";
  documentId: string;
  sectionId: string;
  words: number;
  minutes: number;
  outcomeKeys: string[];
}

export interface SkillSlot {
  key: string;
  /** Main concepts that the skill practises. */
  conceptIds: string[];
  moduleKeys: string[];
  outcomeKeys: string[];
  hours: number;
}

export interface GlossarySlot {
  key: string;
  conceptId: string;
  moduleKeys: string[];
}

export interface ProgramPlan {
  brief: Brief;
  totalHours: number;
  contactHours: number;
  programOutcomes: ProgramOutcomeSlot[];
  modules: ModulePlan[];
  skills: SkillSlot[];
  glossary: GlossarySlot[];
  /** What the sources could not give, named: fewer modules than asked, a topic without evidence… */
  notes: string[];
}

/** The kinds of unit of work, one row of `generation_items` each. */
export type ManifestKind =
  | "specification"
  | "program-outcome"
  | "module-text"
  | "unit"
  | "outcome"
  | "item"
  | "case"
  | "skill"
  | "glossary"
  | "reading";

export interface ManifestItem {
  key: string;
  kind: ManifestKind;
  moduleKey: string | null;
  /** Order of work: an item may use results of lower stages only. */
  stage: number;
}
