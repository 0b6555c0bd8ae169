import type { AssessmentItem, CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type {
  GlossaryEntry,
  SkillMapping,
  SpecificationSection,
  Unit,
} from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ModuleOutcome, ProgramOutcome } from "@curriculum/curriculum/model/outcome.ts";
import type {
  CaseSlot,
  GlossarySlot,
  ItemSlot,
  ModulePlan,
  OutcomeSlot,
  ProgramOutcomeSlot,
  ProgramPlan,
  SkillSlot,
  UnitPlan,
} from "@curriculum/curriculum/model/plan.ts";

/** What an author may know beside the evidence: the brief, the plan, and what is already written. */
export interface AuthorContext {
  /** Key of the slot that is written. */
  slotKey: string;
  brief: Brief;
  plan: ProgramPlan;
  /** The module that the slot belongs to; null for program-level slots. */
  module: ModulePlan | null;
  /** Outcomes already written, by slot key. */
  outcomes: ReadonlyMap<string, ModuleOutcome>;
  /** Texts of the same kind already written in this program: repeat none of them. */
  written: readonly string[];
  /** Titles of the source documents by id. */
  sourceTitles: ReadonlyMap<string, string>;
  /** Faults that verification found in the last draft of this slot; empty in the first round. */
  faults: readonly string[];
  /** Whether the faults are a second reader's doubts about a draft that may stand as it is. */
  isAdvice?: boolean | undefined;
  /** 0 in the first round. A deterministic author must give another candidate in a later round. */
  round: number;
  /** What a person asks of this text, in words: "more on ethics". Left out where nobody asked. */
  instruction?: string | undefined;
  /** Aborted when the run is cancelled: an author that waits for others stops then, by throwing its reason. */
  signal?: AbortSignal | undefined;
}

/** Who wrote a draft, for authors that are not one and the same each time. */
export interface Provenance {
  author: "model" | "built-in";
  provider: string | null;
  model: string | null;
  /** Id and hash of the prompt; null where none was used. */
  prompt: string | null;
  /** Rows of the ledger, the questions of earlier rounds included. */
  callIds: string[];
  /** Of all those calls, in the currency of the price table; null where a price is not known. */
  cost: number | null;
  tookMs: number;
  /** Why the built-in author wrote what the model was asked for; null where it did not. */
  reason: string | null;
  /** What a second reader said of the text; left out where none was asked. */
  judgement?: Judgement;
}

/** What a second model doubts in a text that passed verification. */
export interface JudgeRemark {
  about: "support" | "level" | "key" | "clarity";
  /** The words of the text that it doubts; null where it named none that stand there. */
  words: string | null;
  /** In the second model's words, for people alone; null where they were no plain words. */
  note: string | null;
}

/** A second model's advice. Nothing rests on it: it is told to the author once, and to people. */
export interface Judgement {
  provider: string | null;
  model: string | null;
  prompt: string | null;
  /** Rows of the ledger. */
  callIds: string[];
  /** Beside what the text itself cost; null where a price is not known. */
  cost: number | null;
  tookMs: number;
  /** On the text as it stands; empty where nothing is doubted. */
  remarks: JudgeRemark[];
  /** Whether the text took the place of an earlier one, which was doubted. */
  isHeeded: boolean;
  /** Why there is no advice, or not on all of it; null where there is. */
  reason: string | null;
}

/** Advice, and what the author is told of it when it writes once again; no hints where it was told before. */
export interface Judged {
  judgement: Judgement;
  hints: readonly string[];
}

/** A draft, or the reasons why this slot cannot be written from this evidence. */
export type Draft<T> = { ok: true; value: T; provenance?: Provenance } | { ok: false; problems: string[] };

export interface ModuleText {
  aim: GroundedText;
  /** One paragraph a unit, in the order of the units. */
  indicativeContent: GroundedText[];
}

/**
 * The port that every author fills, built-in or language model. An author writes text from evidence;
 * ids, codes, levels, hours, links and key positions come from the slot. Ids in the result are left
 * empty (""); generation sets them. `citations[].sourceId` is the passage's documentId.
 */
export interface Author {
  name: string;
  /**
   * How many texts it may be asked for at the same time. 1: one after another, so that each knows all before it and the
   * same plan gives the same texts; more for an author that mostly waits.
   */
  textsAtOnce: number;
  writeProgramOutcome(
    slot: ProgramOutcomeSlot,
    evidence: Evidence,
    context: AuthorContext,
  ): Promise<Draft<ProgramOutcome>>;
  writeOutcome(slot: OutcomeSlot, evidence: Evidence, context: AuthorContext): Promise<Draft<ModuleOutcome>>;
  writeItem(slot: ItemSlot, evidence: Evidence, context: AuthorContext): Promise<Draft<AssessmentItem>>;
  writeCase(slot: CaseSlot, evidence: Evidence, context: AuthorContext): Promise<Draft<CaseStudy>>;
  writeModuleText(module: ModulePlan, evidence: Evidence, context: AuthorContext): Promise<Draft<ModuleText>>;
  writeUnit(slot: UnitPlan, evidence: Evidence, context: AuthorContext): Promise<Draft<Unit>>;
  writeSpecification(
    plan: ProgramPlan,
    evidence: Evidence,
    context: AuthorContext,
  ): Promise<Draft<SpecificationSection[]>>;
  writeSkill(slot: SkillSlot, evidence: Evidence, context: AuthorContext): Promise<Draft<SkillMapping>>;
  writeGlossaryEntry(slot: GlossarySlot, evidence: Evidence, context: AuthorContext): Promise<Draft<GlossaryEntry>>;
  /**
   * What a second reader doubts in the draft that was last written for the slot, which passed verification; null where
   * there is no reader for it. An author without one has no such method.
   */
  judge?(context: AuthorContext): Promise<Judged | null>;
}
