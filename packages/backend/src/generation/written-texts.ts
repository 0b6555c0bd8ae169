import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { ModuleOutcome } from "@curriculum/curriculum/model/outcome.ts";
import type { ManifestKind, ModulePlan, ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import { itemId } from "../programs/program.store.ts";
import type { WrittenItem } from "../programs/written-item.ts";

/**
 * What a part of a run has written so far: the outcomes by slot key and the texts by kind, so that an author repeats
 * none of them. A part is written in one order by one worker, so this depends on the plan alone and never on timing.
 */
export interface WrittenSoFar {
  outcomes: Map<string, ModuleOutcome>;
  texts: Map<WrittenItem["kind"], string[]>;
}

/** Rebuilds it from the stored curriculum when a run goes on after a stop. `module` null: the program's own part. */
export function writtenSoFar(stored: Curriculum, plan: ProgramPlan, module: ModulePlan | null): WrittenSoFar {
  const so: WrittenSoFar = { outcomes: outcomesByKey(stored, module ? [module] : plan.modules), texts: new Map() };
  const part = module && stored.modules.find((one) => one.id === itemId(stored.program.id, module.key));
  if (!part) {
    for (const value of stored.programOutcomes) note(so, { kind: "program-outcome", value, position: 0 });
    for (const value of stored.skills) note(so, { kind: "skill", value, position: 0 });
    return so;
  }
  const base = { moduleId: part.id, position: 0 };
  for (const value of part.outcomes) note(so, { kind: "outcome", ...base, value });
  for (const value of part.assessments) note(so, { kind: "item", ...base, value });
  for (const value of part.caseStudies) note(so, { kind: "case", ...base, value });
  return so;
}

/** Adds a finished item's text. */
export function note(so: WrittenSoFar, item: WrittenItem): void {
  const text = textOf(item);
  if (text !== null) so.texts.set(item.kind, [...(so.texts.get(item.kind) ?? []), text]);
}

function outcomesByKey(stored: Curriculum, modules: readonly ModulePlan[]): Map<string, ModuleOutcome> {
  const byId = new Map(stored.modules.flatMap((module) => module.outcomes).map((outcome) => [outcome.id, outcome]));
  const byKey = new Map<string, ModuleOutcome>();
  for (const slot of modules.flatMap((module) => module.outcomes)) {
    const outcome = byId.get(itemId(stored.program.id, slot.key));
    if (outcome) byKey.set(slot.key, outcome);
  }
  return byKey;
}

/** The text by which an item is told from others of its kind; null for kinds that may repeat. */
export function textOf(item: WrittenItem): string | null {
  switch (item.kind) {
    case "outcome":
    case "program-outcome":
      return item.value.text;
    case "item":
      return item.value.stem;
    case "case":
      return item.value.title;
    case "skill":
      return item.value.name;
    default:
      return null;
  }
}

/** Texts of one kind in the whole program, so that a new one repeats none of them. */
export function textsOfKind(stored: Curriculum, kind: ManifestKind): string[] {
  switch (kind) {
    case "outcome":
      return stored.modules.flatMap((module) => module.outcomes.map((outcome) => outcome.text));
    case "item":
      return stored.modules.flatMap((module) => module.assessments.map((one) => one.stem));
    case "program-outcome":
      return stored.programOutcomes.map((outcome) => outcome.text);
    case "case":
      return stored.modules.flatMap((module) => module.caseStudies.map((one) => one.title));
    case "skill":
      return stored.skills.map((skill) => skill.name);
    default:
      return [];
  }
}
