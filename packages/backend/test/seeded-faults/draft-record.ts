import type { AssessmentItem, CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
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
import type { Author, AuthorContext, Draft, ModuleText } from "../../src/authoring/author.ts";

/** A text as an author wrote it, with all that it was written from. */
export type DraftRecord = { evidence: Evidence; context: AuthorContext } & (
  | { kind: "outcome"; slot: OutcomeSlot; value: ModuleOutcome }
  | { kind: "program-outcome"; slot: ProgramOutcomeSlot; value: ProgramOutcome }
  | { kind: "item"; slot: ItemSlot; value: AssessmentItem }
  | { kind: "case"; slot: CaseSlot; value: CaseStudy }
  | { kind: "module-text"; slot: ModulePlan; value: ModuleText }
  | { kind: "unit"; slot: UnitPlan; value: Unit }
  | { kind: "skill"; slot: SkillSlot; value: SkillMapping }
  | { kind: "glossary"; slot: GlossarySlot; value: GlossaryEntry }
  | { kind: "specification"; slot: ProgramPlan; value: SpecificationSection[] }
);

/** An author that writes as `own` does and tells each text to `tell`. */
export function recordingAuthor(own: Author, tell: (record: DraftRecord) => void): Author {
  const recorded =
    <Slot, Value>(
      write: (slot: Slot, evidence: Evidence, context: AuthorContext) => Promise<Draft<Value>>,
      toRecord: (part: { slot: Slot; value: Value; evidence: Evidence; context: AuthorContext }) => DraftRecord,
    ) =>
    async (slot: Slot, evidence: Evidence, context: AuthorContext) => {
      const draft = await write(slot, evidence, context);
      // What others write later must not show in what was known then.
      const known = { ...context, outcomes: new Map(context.outcomes), written: [...context.written] };
      if (draft.ok) tell(toRecord({ slot, value: draft.value, evidence, context: known }));
      return draft;
    };
  return {
    ...own,
    writeOutcome: recorded(
      (...asked) => own.writeOutcome(...asked),
      (part) => ({ kind: "outcome", ...part }),
    ),
    writeProgramOutcome: recorded(
      (...asked) => own.writeProgramOutcome(...asked),
      (part) => ({ kind: "program-outcome", ...part }),
    ),
    writeItem: recorded(
      (...asked) => own.writeItem(...asked),
      (part) => ({ kind: "item", ...part }),
    ),
    writeCase: recorded(
      (...asked) => own.writeCase(...asked),
      (part) => ({ kind: "case", ...part }),
    ),
    writeModuleText: recorded(
      (...asked) => own.writeModuleText(...asked),
      (part) => ({ kind: "module-text", ...part }),
    ),
    writeUnit: recorded(
      (...asked) => own.writeUnit(...asked),
      (part) => ({ kind: "unit", ...part }),
    ),
    writeSkill: recorded(
      (...asked) => own.writeSkill(...asked),
      (part) => ({ kind: "skill", ...part }),
    ),
    writeGlossaryEntry: recorded(
      (...asked) => own.writeGlossaryEntry(...asked),
      (part) => ({ kind: "glossary", ...part }),
    ),
    writeSpecification: recorded(
      (...asked) => own.writeSpecification(...asked),
      (part) => ({ kind: "specification", ...part }),
    ),
  };
}
