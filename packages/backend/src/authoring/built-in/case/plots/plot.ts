import type { CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
import type { CaseMaterial } from "../case-material.ts";

/** What a question asks of the reader, from meaning to making. */
export type Depth = "explain" | "apply" | "analyse" | "evaluate" | "create";

/** A question with its answer, and the criteria into which its marks are divided, best described first. */
export interface Asked {
  prompt: string;
  modelAnswer: string;
  criteria: { criterion: string; full: string }[];
}

/** A told case: everything that one plot says, its figures computed once so that all parts agree. */
export interface Story {
  title: string;
  scenario: string[];
  /** Opens a paragraph of further notes where the scenario is short: "The file also holds…". */
  notes: string;
  data: NonNullable<CaseStudy["data"]>;
  keyFacts: string[];
  misconceptions: string[];
  decisionPoints: string[];
  asks: Record<Depth, Asked>;
}

/** One way a case can go. */
export interface Plot {
  name: string;
  /** True where people mistake the main concept for its rival, which only concepts of one kind allow. */
  needsRivals: boolean;
  tell: (material: CaseMaterial) => Story;
}
