import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const itemCount: Check = {
  id: "assessment.item-count",
  severity: "error",
  title: "Five to ten multiple-choice items in a module",
  reason: "Fewer cannot sample the module; with a bank multiplier there may be more.",
  remedy: "Add items.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) => {
      const count = module.assessments.filter((item) => item.type === "multiple_choice").length;
      return count >= 5
        ? []
        : [
            {
              path: `${path}.assessments`,
              itemId: module.id,
              message: `${module.code} has ${count} multiple-choice items.`,
            },
          ];
    }),
};
