import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const prerequisiteAcyclic: Check = {
  id: "structure.prerequisite-acyclic",
  severity: "error",
  title: "No module is, by any way round, its own prerequisite",
  reason: "Nobody could ever start it.",
  remedy: "Take one prerequisite out of the circle.",
  run: (curriculum) => {
    const needs = new Map(curriculum.modules.map((module) => [module.code, module.prerequisites]));
    return modulesOf(curriculum).flatMap(({ path, module }) =>
      reaches(module.code, module.code, needs, new Set())
        ? [{ path: `${path}.prerequisites`, itemId: module.id, message: `${module.code} needs itself.` }]
        : [],
    );
  },
};

function reaches(
  from: string,
  goal: string,
  needs: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): boolean {
  return (needs.get(from) ?? []).some((code) => {
    if (code === goal) return true;
    if (seen.has(code)) return false;
    seen.add(code);
    return reaches(code, goal, needs, seen);
  });
}
