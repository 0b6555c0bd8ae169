import type { AssessmentItem, CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type {
  GlossaryEntry,
  Reading,
  SkillMapping,
  SpecificationSection,
  Unit,
} from "@curriculum/curriculum/model/curriculum.ts";
import type { ModuleOutcome, ProgramOutcome } from "@curriculum/curriculum/model/outcome.ts";

/** One finished item of a run, ready to be stored: its ids are set and its links are ids. */
export type WrittenItem =
  | { kind: "program-outcome"; value: ProgramOutcome; position: number }
  | { kind: "outcome"; moduleId: string; value: ModuleOutcome; position: number }
  | { kind: "item"; moduleId: string; value: AssessmentItem; position: number }
  | { kind: "case"; moduleId: string; value: CaseStudy; position: number }
  | { kind: "module-text"; moduleId: string; value: { aim: GroundedText; indicativeContent: GroundedText[] } }
  | { kind: "unit"; moduleId: string; value: Unit }
  | { kind: "reading"; moduleId: string; value: Reading; position: number }
  | { kind: "skill"; value: SkillMapping; position: number }
  | { kind: "glossary"; value: GlossaryEntry }
  | { kind: "specification"; value: SpecificationSection[] };
