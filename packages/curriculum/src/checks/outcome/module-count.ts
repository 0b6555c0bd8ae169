import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const moduleCount: Check = {
  id: "outcome.module-count",
  severity: "error",
  title: "Three to six outcomes in a module",
  reason: "Fewer leave hours unaccounted for; more cannot each be assessed.",
  remedy: "Join or split outcomes, or move one to another module.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) =>
      module.outcomes.length >= 3 && module.outcomes.length <= 6
        ? []
        : [
            {
              path: `${path}.outcomes`,
              itemId: module.id,
              message: `${module.code} has ${module.outcomes.length} outcomes.`,
            },
          ],
    ),
};
