import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const programOutcomeServed: Check = {
  id: "alignment.program-outcome-served",
  severity: "error",
  title: "Every program outcome is served by a module outcome",
  reason: "What no module teaches is an empty promise.",
  remedy: "Link a module outcome to it, write one, or drop it.",
  run: (curriculum) => {
    const served = new Set(outcomesOf(curriculum).flatMap(({ value }) => value.programOutcomeIds));
    return curriculum.programOutcomes.flatMap((outcome, index) =>
      served.has(outcome.id)
        ? []
        : [
            {
              path: `programOutcomes[${index}]`,
              itemId: outcome.id,
              message: `No module outcome serves ${outcome.code}.`,
            },
          ],
    );
  },
};
