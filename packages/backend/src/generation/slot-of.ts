import type {
  CaseSlot,
  GlossarySlot,
  ItemSlot,
  ManifestKind,
  ModulePlan,
  OutcomeSlot,
  ProgramOutcomeSlot,
  ProgramPlan,
  ReadingSlot,
  SkillSlot,
  UnitPlan,
} from "@curriculum/curriculum/model/plan.ts";

/** A manifest item with the slot of the plan that it fills. */
export type Slot =
  | { kind: "outcome"; module: ModulePlan; slot: OutcomeSlot; position: number }
  | { kind: "item"; module: ModulePlan; slot: ItemSlot; position: number }
  | { kind: "case"; module: ModulePlan; slot: CaseSlot; position: number }
  | { kind: "unit"; module: ModulePlan; slot: UnitPlan; position: number }
  | { kind: "reading"; module: ModulePlan; slot: ReadingSlot; position: number }
  | { kind: "module-text"; module: ModulePlan }
  | { kind: "program-outcome"; slot: ProgramOutcomeSlot; position: number }
  | { kind: "skill"; slot: SkillSlot; position: number }
  | { kind: "glossary"; slot: GlossarySlot }
  | { kind: "specification" };

/** The slot that a manifest row names. Throws when plan and manifest disagree. */
export function slotOf(plan: ProgramPlan, kind: ManifestKind, key: string, moduleKey: string | null): Slot {
  const module = moduleKey === null ? undefined : plan.modules.find((one) => one.key === moduleKey);
  const found = module ? moduleSlot(module, kind, key) : programSlot(plan, kind, key);
  if (!found) throw new Error(`The manifest names ${kind} ${key}, which the plan does not hold.`);
  return found;
}

function moduleSlot(module: ModulePlan, kind: ManifestKind, key: string): Slot | undefined {
  const at = <T extends { key: string }>(list: readonly T[]) => {
    const index = list.findIndex((one) => one.key === key);
    const slot = list[index];
    return slot ? { slot, position: index + 1 } : undefined;
  };
  switch (kind) {
    case "outcome":
      return withModule("outcome", module, at(module.outcomes));
    case "item":
      return withModule("item", module, at(module.items));
    case "case": {
      const found = at(module.cases);
      // Cases share a table with items and stand after them.
      return found && { kind, module, slot: found.slot, position: module.items.length + found.position };
    }
    case "unit":
      return withModule("unit", module, at(module.units));
    case "reading":
      return withModule("reading", module, at(module.readings));
    case "module-text":
      return { kind, module };
    default:
      return undefined;
  }
}

function withModule<K extends string, T>(
  kind: K,
  module: ModulePlan,
  found: { slot: T; position: number } | undefined,
) {
  return found && { kind, module, ...found };
}

function programSlot(plan: ProgramPlan, kind: ManifestKind, key: string): Slot | undefined {
  switch (kind) {
    case "program-outcome": {
      const index = plan.programOutcomes.findIndex((one) => one.key === key);
      const slot = plan.programOutcomes[index];
      return slot && { kind, slot, position: index + 1 };
    }
    case "skill": {
      const index = plan.skills.findIndex((one) => one.key === key);
      const slot = plan.skills[index];
      return slot && { kind, slot, position: index + 1 };
    }
    case "glossary": {
      const slot = plan.glossary.find((one) => one.key === key);
      return slot && { kind, slot };
    }
    case "specification":
      return { kind };
    default:
      return undefined;
  }
}
