import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";

/** Whether a slot asks that knowledge be put to use. */
export function asksForUse({ bloomLevel }: ItemSlot): boolean {
  return bloomRank(bloomLevel) >= bloomRank("Apply");
}

/**
 * The slot as a question on the same matter that asks to have understood it. A closed question which does not put
 * knowledge to use must not claim it; the outcome's own level is shown by a task or by the case study.
 */
export function slotBelowUse(slot: ItemSlot): ItemSlot {
  return {
    ...slot,
    bloomLevel: "Understand",
    difficulty: slot.difficulty === "hard" ? "medium" : slot.difficulty,
    stemKind: slot.stemKind === "application" ? "definition" : slot.stemKind,
  };
}
