import type { NamedItem } from "@curriculum/contract/proposal-operations.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { ManifestItem, ModulePlan, ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import type { WrittenItem } from "../../programs/written-item.ts";
import { slotOf } from "../slot-of.ts";
import { textOf } from "../written-texts.ts";
import { storedItem } from "./stored-item.ts";

// Enough to know it by.
const mostLetters = 160;

/** An item as people speak of it: its name within its module, and how what stands begins. */
export function nameItem(plan: ProgramPlan, stored: Curriculum, item: ManifestItem): NamedItem {
  const module = plan.modules.find((one) => one.key === item.moduleKey) ?? null;
  const standing = storedItem(stored, slotOf(plan, item.kind, item.key, item.moduleKey));
  const text = standing === null ? "" : beginningOf(standing);
  return {
    key: item.key,
    kind: item.kind,
    name: nameOf(plan, module, item),
    text: text.length > mostLetters ? `${text.slice(0, mostLetters).trimEnd()}…` : text,
    moduleCode: module?.code ?? null,
  };
}

function nameOf(plan: ProgramPlan, module: ModulePlan | null, { kind, key }: ManifestItem): string {
  const numberIn = (slots: readonly { key: string }[] = []) => slots.findIndex((one) => one.key === key) + 1;
  switch (kind) {
    case "outcome":
      return `Outcome ${module?.outcomes.find((one) => one.key === key)?.code ?? key}`;
    case "item":
      return `Question ${numberIn(module?.items)}`;
    case "case":
      return `Case study ${numberIn(module?.cases)}`;
    case "unit":
      return `Unit ${numberIn(module?.units)}`;
    case "module-text":
      return "Aim and content";
    case "reading":
      return `Reading ${numberIn(module?.readings)}`;
    case "program-outcome":
      return `Program outcome ${plan.programOutcomes.find((one) => one.key === key)?.code ?? key}`;
    case "skill":
      return `Skill ${numberIn(plan.skills)}`;
    case "glossary":
      return `Glossary entry ${numberIn(plan.glossary)}`;
    case "specification":
      return "Program specification";
  }
}

function beginningOf(item: WrittenItem): string {
  switch (item.kind) {
    case "unit":
      return item.value.title;
    case "glossary":
      return item.value.term;
    case "module-text":
      return item.value.aim.text;
    default:
      return textOf(item) ?? "";
  }
}
