import type { ModuleOutcome } from "@curriculum/curriculum/model/outcome.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Author, AuthorContext, Draft } from "../authoring/author.ts";
import { itemId } from "../programs/program.store.ts";
import type { WrittenItem } from "../programs/written-item.ts";
import { linkAssessment, linkCase } from "./link-item.ts";
import type { RunMaterial } from "./run-material.ts";
import type { Slot } from "./slot-of.ts";
import { writeReading } from "./write-reading.ts";

export interface SlotWork {
  author: Author;
  material: RunMaterial;
  programId: string;
  slot: Slot;
  evidence: Evidence;
  context: AuthorContext;
}

/** Asks the author for one slot and links the draft into the program. */
export async function writeSlot(work: SlotWork): Promise<Draft<WrittenItem>> {
  const { author, material, programId, slot, evidence, context } = work;
  const id = (key: string) => itemId(programId, key);
  switch (slot.kind) {
    case "outcome": {
      const draft = await author.writeOutcome(slot.slot, evidence, context);
      return map(draft, (value) => {
        const programOutcomeIds = slot.slot.programOutcomeKeys.map(id);
        const outcome: ModuleOutcome = { ...value, id: id(slot.slot.key), code: slot.slot.code, programOutcomeIds };
        return { kind: "outcome", moduleId: id(slot.module.key), value: outcome, position: slot.position };
      });
    }
    case "item": {
      const draft = await author.writeItem(slot.slot, evidence, context);
      return map(draft, (value) => ({
        kind: "item",
        moduleId: id(slot.module.key),
        value: linkAssessment(programId, slot.slot.key, value),
        position: slot.position,
      }));
    }
    case "case": {
      const draft = await author.writeCase(slot.slot, evidence, context);
      return map(draft, (value) => ({
        kind: "case",
        moduleId: id(slot.module.key),
        value: linkCase(programId, slot.slot.key, value),
        position: slot.position,
      }));
    }
    case "unit": {
      const draft = await author.writeUnit(slot.slot, evidence, context);
      return map(draft, (value) => ({
        kind: "unit",
        moduleId: id(slot.module.key),
        value: { ...value, id: id(slot.slot.key), sequenceOrder: slot.slot.sequenceOrder, hours: slot.slot.hours },
      }));
    }
    case "reading":
      return {
        ok: true,
        value: {
          kind: "reading",
          moduleId: id(slot.module.key),
          value: writeReading(programId, slot.slot, material),
          position: slot.position,
        },
      };
    case "module-text": {
      const draft = await author.writeModuleText(slot.module, evidence, context);
      return map(draft, (value) => ({ kind: "module-text", moduleId: id(slot.module.key), value }));
    }
    case "program-outcome": {
      const draft = await author.writeProgramOutcome(slot.slot, evidence, context);
      return map(draft, (value) => ({
        kind: "program-outcome",
        value: { ...value, id: id(slot.slot.key), code: slot.slot.code },
        position: slot.position,
      }));
    }
    case "skill": {
      const draft = await author.writeSkill(slot.slot, evidence, context);
      return map(draft, (value) => ({
        kind: "skill",
        value: { ...value, id: id(slot.slot.key), outcomeIds: slot.slot.outcomeKeys.map(id) },
        position: slot.position,
      }));
    }
    case "glossary": {
      const draft = await author.writeGlossaryEntry(slot.slot, evidence, context);
      return map(draft, (value) => ({ kind: "glossary", value: { ...value, id: id(slot.slot.key) } }));
    }
    case "specification": {
      const draft = await author.writeSpecification(material.plan, evidence, context);
      return map(draft, (value) => ({ kind: "specification", value }));
    }
  }
}

function map<T>(draft: Draft<T>, link: (value: T) => WrittenItem): Draft<WrittenItem> {
  return draft.ok ? { ...draft, value: link(draft.value) } : draft;
}
