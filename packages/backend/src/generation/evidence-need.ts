import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import type { EvidenceNeed } from "./gather-evidence.ts";
import type { Slot } from "./slot-of.ts";

/** What evidence a slot needs. */
export function evidenceNeed(plan: ProgramPlan, slot: Slot): EvidenceNeed {
  switch (slot.kind) {
    case "outcome":
      return {
        conceptIds: slot.slot.conceptIds,
        siblingIds: slot.module.conceptIds,
        query: slot.slot.sourceObjective ?? "",
        isOutcome: true,
        sectionKeys: slot.slot.covers?.sectionKeys ?? slot.slot.sectionKeys,
      };
    case "item":
      return {
        conceptIds: [slot.slot.conceptId, ...slot.slot.alternativeConceptIds],
        siblingIds: slot.module.conceptIds,
        query: "",
        passageIds: (slot.slot.sequence?.steps ?? []).map(({ passageId }) => passageId),
        isApplied: slot.slot.type === "multiple_choice" && bloomRank(slot.slot.bloomLevel) >= bloomRank("Apply"),
      };
    case "case":
      return { conceptIds: slot.slot.conceptIds, siblingIds: slot.module.conceptIds, query: slot.module.title };
    case "unit":
      return { conceptIds: slot.slot.conceptIds, siblingIds: slot.module.conceptIds, query: slot.slot.title };
    case "reading":
      return { conceptIds: [], siblingIds: [], query: "" };
    case "module-text":
      return { conceptIds: slot.module.conceptIds, siblingIds: [], query: slot.module.title };
    case "program-outcome":
      return {
        conceptIds: slot.slot.conceptIds,
        siblingIds: [],
        query: plan.modules
          .filter((module) => slot.slot.moduleKeys.includes(module.key))
          .map((module) => module.title)
          .join(" "),
      };
    case "skill":
      return {
        conceptIds: slot.slot.conceptIds,
        siblingIds: plan.modules
          .filter((module) => slot.slot.moduleKeys.includes(module.key))
          .flatMap((module) => module.conceptIds),
        query: "",
      };
    case "glossary":
      return {
        conceptIds: [slot.slot.conceptId],
        siblingIds: plan.modules
          .filter((module) => slot.slot.moduleKeys.includes(module.key))
          .flatMap((module) => module.conceptIds),
        query: "",
      };
    case "specification":
      return {
        conceptIds: [...new Set(plan.modules.flatMap((module) => module.conceptIds.slice(0, 5)))],
        siblingIds: [],
        query: plan.brief.program,
      };
  }
}
