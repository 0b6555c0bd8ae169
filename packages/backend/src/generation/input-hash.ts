import { createHash } from "node:crypto";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Slot } from "./slot-of.ts";

/** Hash of what an item is made from: author, slot and evidence. When it changes, the item is stale. */
export function inputHash(author: string, slot: Slot, evidence: Evidence): string {
  const made = {
    author,
    kind: slot.kind,
    slot: "slot" in slot ? slot.slot : null,
    concepts: evidence.concepts.map((one) => one.id),
    siblings: evidence.siblings.map((one) => one.id),
    statements: evidence.statements.map((one) => one.id),
    passages: evidence.passages.map((one) => one.id),
  };
  return createHash("sha256").update(JSON.stringify(made)).digest("hex");
}
