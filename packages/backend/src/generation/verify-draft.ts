import type { WrittenItem } from "../programs/written-item.ts";
import { verifyCase } from "../verification/verify-case.ts";
import { verifyGlossaryEntry } from "../verification/verify-glossary-entry.ts";
import { verifyItem } from "../verification/verify-item.ts";
import { verifyOutcome, verifyProgramOutcome } from "../verification/verify-outcome.ts";
import { verifySkill } from "../verification/verify-skill.ts";
import { verifyText, verifyUnit } from "../verification/verify-text.ts";
import type { SlotWork } from "./write-slot.ts";

/** Faults of a draft, as sentences for the author's next round; empty when it may stand. */
export function verifyDraft(item: WrittenItem, { evidence, context }: SlotWork): string[] {
  const { written } = context;
  switch (item.kind) {
    case "outcome":
      return verifyOutcome(item.value, evidence, written);
    case "program-outcome":
      return verifyProgramOutcome(item.value, evidence, written);
    case "item":
      return verifyItem(item.value, evidence, written);
    case "case":
      return verifyCase(item.value, evidence, written);
    case "unit":
      return verifyUnit(item.value, evidence);
    case "skill":
      return verifySkill(item.value, evidence, written);
    case "glossary":
      return verifyGlossaryEntry(item.value, evidence, written);
    case "module-text":
      return [item.value.aim, ...item.value.indicativeContent].flatMap((text) => verifyText(text, evidence));
    case "specification":
      return item.value.flatMap((section) => section.paragraphs).flatMap((text) => verifyText(text, evidence));
    case "reading":
      // All of it is computed from the plan.
      return [];
  }
}
