import type { AssessmentItem } from "../model/assessment.ts";
import type { BloomLevel } from "../model/bloom-level.ts";

export interface PaperQuestion {
  /** As printed: numbered from 1 through the whole paper. */
  number: number;
  item: AssessmentItem;
  marks: number;
}

export interface PaperSection {
  /** "A", "B", … */
  letter: string;
  title: string;
  questions: PaperQuestion[];
  marks: number;
  minutes: number;
}

export interface ExamPaper {
  form: "A" | "B";
  sections: PaperSection[];
  marks: number;
  /** Working time, in steps of five. */
  minutes: number;
}

/** What a paper has to hold of one outcome, and what each form of it does hold. */
export interface BlueprintRow {
  outcomeId: string;
  level: BloomLevel;
  /** Questions that the bank has for this outcome at this level. */
  inBank: number;
  /** Questions and marks in each form, in the order of the papers. */
  inForms: { questions: number; marks: number }[];
}

/** The papers of one module: two forms without a question in common where the bank allows it, else one. */
export interface ModulePapers {
  moduleCode: string;
  papers: ExamPaper[];
  blueprint: BlueprintRow[];
  /** Why there are not two forms and what would have to be written; empty where there are. */
  shortfalls: string[];
  /** Outcomes that only coursework (a task, a case study) assesses. */
  byCoursework: string[];
}
