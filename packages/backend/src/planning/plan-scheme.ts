import type { CaseSlot, ItemSlot, SchemeElementPlan } from "@curriculum/curriculum/model/plan.ts";
import { apportion } from "./apportion.ts";

// Weights are printed in steps of five; no element counts for less than a tenth.
const step = 5;
const leastSteps = 2;

/** A module's assessment scheme: quiz, case study and tasks, weighted by the outcomes each assesses; 100 in all. */
export function planScheme(
  moduleKey: string,
  items: readonly ItemSlot[],
  cases: readonly CaseSlot[],
): SchemeElementPlan[] {
  const quiz = items.filter((item) => item.type !== "task");
  const tasks = items.filter((item) => item.type === "task");
  const elements = [
    {
      id: "quiz",
      title: "Module quiz",
      kind: "quiz" as const,
      itemKeys: quiz.map((item) => item.key),
      outcomes: new Set(quiz.map((item) => item.outcomeKey)).size,
    },
    {
      id: "case",
      title: "Case study",
      kind: "case_study" as const,
      itemKeys: cases.map((slot) => slot.key),
      outcomes: new Set(cases.flatMap((slot) => slot.outcomeKeys)).size,
    },
    {
      id: "task",
      title: tasks.length > 1 ? "Assessed tasks" : "Assessed task",
      kind: "task" as const,
      itemKeys: tasks.map((item) => item.key),
      outcomes: new Set(tasks.map((item) => item.outcomeKey)).size,
    },
  ].filter((element) => element.itemKeys.length > 0);
  if (elements.length === 0) return [];
  const steps = apportion(
    100 / step,
    elements.map((element) => ({ weight: element.outcomes, min: leastSteps, max: 100 / step })),
  );
  return elements.map(({ id, title, kind, itemKeys }, index) => ({
    key: `${moduleKey}.s-${id}`,
    title,
    kind,
    weight: (steps[index] ?? 0) * step,
    itemKeys,
  }));
}
