import type { ManifestItem, ManifestKind, ProgramPlan } from "@curriculum/curriculum/model/plan.ts";

/** Order of work: an item may use the results of lower stages only. */
export const stageByKind: Readonly<Record<ManifestKind, number>> = {
  outcome: 0,
  "program-outcome": 1,
  item: 2,
  case: 2,
  "module-text": 3,
  unit: 3,
  skill: 4,
  glossary: 5,
  reading: 6,
  specification: 7,
};

function item(kind: ManifestKind, key: string, moduleKey: string | null): ManifestItem {
  return { key, kind, moduleKey, stage: stageByKind[kind] };
}

/** Every item that a run of this plan must produce, in order of work. Keys are those of the plan's slots, and unique. */
export function manifestOf(plan: ProgramPlan): ManifestItem[] {
  const items = [
    ...plan.modules.flatMap((module) => [
      ...module.outcomes.map((slot) => item("outcome", slot.key, module.key)),
      ...module.items.map((slot) => item("item", slot.key, module.key)),
      ...module.cases.map((slot) => item("case", slot.key, module.key)),
      item("module-text", `${module.key}.text`, module.key),
      ...module.units.map((unit) => item("unit", unit.key, module.key)),
      ...module.readings.map((slot) => item("reading", slot.key, module.key)),
    ]),
    ...plan.programOutcomes.map((slot) => item("program-outcome", slot.key, null)),
    ...plan.skills.map((slot) => item("skill", slot.key, null)),
    ...plan.glossary.map((slot) => item("glossary", slot.key, null)),
    item("specification", "specification", null),
  ];
  // A stable sort keeps the modules' order inside a stage.
  return items.toSorted((a, b) => a.stage - b.stage);
}
