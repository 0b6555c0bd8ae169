import { createHash } from "node:crypto";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import { manifestOf } from "../../planning/manifest-of.ts";
import { itemId } from "../../programs/program.store.ts";
import type { WrittenItem } from "../../programs/written-item.ts";
import { slotOf, type Slot } from "../slot-of.ts";

/** The item that fills a slot as it stands in the stored curriculum; null where the slot is empty. */
export function storedItem(stored: Curriculum, slot: Slot): WrittenItem | null {
  const programId = stored.program.id;
  const find = <T extends { id: string }>(list: readonly T[], key: string): T | null => {
    const id = itemId(programId, key);
    return list.find((one) => one.id === id) ?? null;
  };
  if (!("module" in slot)) {
    switch (slot.kind) {
      case "program-outcome":
        return itemOf(find(stored.programOutcomes, slot.slot.key), (value) => ({
          kind: slot.kind,
          value,
          position: slot.position,
        }));
      case "skill":
        return itemOf(find(stored.skills, slot.slot.key), (value) => ({
          kind: slot.kind,
          value,
          position: slot.position,
        }));
      case "glossary":
        return itemOf(find(stored.glossary, slot.slot.key), (value) => ({ kind: slot.kind, value }));
      case "specification":
        return { kind: slot.kind, value: stored.program.specification };
    }
  }
  const module = find(stored.modules, slot.module.key);
  if (!module) return null;
  const moduleId = module.id;
  switch (slot.kind) {
    case "outcome":
      return itemOf(find(module.outcomes, slot.slot.key), (value) => ({
        kind: slot.kind,
        moduleId,
        value,
        position: slot.position,
      }));
    case "item":
      return itemOf(find(module.assessments, slot.slot.key), (value) => ({
        kind: slot.kind,
        moduleId,
        value,
        position: slot.position,
      }));
    case "case":
      return itemOf(find(module.caseStudies, slot.slot.key), (value) => ({
        kind: slot.kind,
        moduleId,
        value,
        position: slot.position,
      }));
    case "unit":
      return itemOf(find(module.units, slot.slot.key), (value) => ({ kind: slot.kind, moduleId, value }));
    case "reading":
      return itemOf(find(module.readings, slot.slot.key), (value) => ({
        kind: slot.kind,
        moduleId,
        value,
        position: slot.position,
      }));
    case "module-text":
      return { kind: slot.kind, moduleId, value: { aim: module.aim, indicativeContent: module.indicativeContent } };
  }
}

/** The slot of an item by its key alone. Throws where the plan holds none. */
export function slotOfKey(plan: ProgramPlan, key: string): Slot {
  const item = manifestOf(plan).find((one) => one.key === key);
  if (!item) throw new Error(`The plan holds no item ${key}.`);
  return slotOf(plan, item.kind, key, item.moduleKey);
}

/** SHA-256 of what stands; of nothing, where the slot is empty. */
export function itemHash(item: WrittenItem | null): string {
  return createHash("sha256").update(JSON.stringify(item)).digest("hex");
}

function itemOf<T>(value: T | null, wrap: (value: T) => WrittenItem): WrittenItem | null {
  return value === null ? null : wrap(value);
}
