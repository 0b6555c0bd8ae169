import type { WrittenItem } from "../programs/written-item.ts";
import type { SlotWork } from "./write-slot.ts";

/** Faults of a draft, as sentences for the author's next round; empty when it may stand. */
export function verifyDraft(_item: WrittenItem, _work: SlotWork): string[] {
  return [];
}
