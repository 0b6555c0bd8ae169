import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
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
  /** `ranked`: concepts that this unit owns, best first; `spoken`: the same, or borrowed ones where it owns none. */
  units: (UnitDraft & { key: string; title: string; hours: number; ranked: Concept[]; spoken: Concept[] })[];
  /** Concepts of other modules that this module's objectives or titles name: what it falls back on when it owns too few. */
  named: Concept[];
  objectives: { topicKey: string; text: string }[];
}
