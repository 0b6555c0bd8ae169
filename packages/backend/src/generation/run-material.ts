import type { Concept, Knowledge, Passage, Statement } from "@curriculum/curriculum/model/knowledge.ts";
import type { ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import type { AssessPart } from "@curriculum/curriculum/support/remember-support.ts";
import type { SearchIndex } from "../retrieval/search-index.ts";

/** Everything a run reads while it writes: loaded once, never changed. */
export interface RunMaterial {
  plan: ProgramPlan;
  knowledge: Knowledge;
  index: SearchIndex;
  sourceTitles: ReadonlyMap<string, string>;
  concepts: ReadonlyMap<string, Concept>;
  passages: ReadonlyMap<string, Passage>;
  /** Statements by the concept they are about, best first. */
  statements: ReadonlyMap<string, Statement[]>;
  /** Concepts by the section that mainly teaches them: "documentId#sectionId". */
  conceptsOfSection: ReadonlyMap<string, Concept[]>;
  /** Assesses citations when they are stored and when they are checked, and remembers what it found. */
  assess: AssessPart;
}

export function sectionKey(documentId: string, sectionId: string): string {
  return `${documentId}#${sectionId}`;
}
