import { assessmentsOfOutcome } from "../../alignment/assessments-of-outcome.ts";
import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const assessedAtLevel: Check = {
  id: "alignment.assessed-at-level",
  severity: "error",
  title: "Every outcome is assessed at its own level",
  reason: "A student who can list has not shown that he can evaluate.",
  remedy: "Add an assessment at the outcome’s level, or lower the outcome.",
  run: (curriculum) =>
    outcomesOf(curriculum).flatMap(({ path, value, module }) => {
      const levels = assessmentsOfOutcome(module, value.id).map(({ bloomLevel }) => bloomLevel);
      return levels.length === 0 || levels.includes(value.bloomLevel)
        ? []
        : [
            {
              path,
              itemId: value.id,
              message: `${value.code} is ${value.bloomLevel}, but assessed only at ${[...new Set(levels)].join(", ")}.`,
            },
          ];
    }),
};
