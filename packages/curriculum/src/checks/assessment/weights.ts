import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const weights: Check = {
  id: "assessment.weights",
  severity: "error",
  title: "Weights sum to 100",
  reason: "Marks are reckoned from the weights.",
  remedy: "Change the weights until they sum to 100.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) => {
      const sum = module.assessmentScheme.reduce((total, element) => total + element.weight, 0);
      return sum === 100
        ? []
        : [
            {
              path: `${path}.assessmentScheme`,
              itemId: module.id,
              message: `The weights of ${module.code} sum to ${sum}.`,
            },
          ];
    }),
};
