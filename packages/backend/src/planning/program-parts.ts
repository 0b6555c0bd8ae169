import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { ModulePlan } from "@curriculum/curriculum/model/plan.ts";
import type { UnitDraft } from "./draft-units.ts";
import type { Topic } from "./topic-tree.ts";

/** A module while it is planned: where its content stands in the sources. */
export interface ModuleDraft {
  key: string;
  code: string;
  title: string;
  kind: "core" | "elective";
  hours: number;
  contactHours: number;
  topics: Topic[];
  /** Best first, each idea once in the whole program. */
  concepts: Concept[];
  units: (UnitDraft & { key: string; title: string; hours: number; ranked: Concept[] })[];
  objectives: { topicKey: string; text: string }[];
}

export type PlannedModule = Pick<ModulePlan, "key" | "outcomes">;
