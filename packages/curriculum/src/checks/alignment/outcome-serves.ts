import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const outcomeServes: Check = {
  id: "alignment.outcome-serves",
  severity: "error",
  title: "Every module outcome serves a program outcome",
  reason: "What serves no aim of the program does not belong in it.",
  remedy: "Link it to a program outcome, or drop it.",
  run: (curriculum) =>
    outcomesOf(curriculum).flatMap(({ path, value }) =>
      value.programOutcomeIds.length > 0
        ? []
        : [
            {
              path: `${path}.programOutcomeIds`,
              itemId: value.id,
              message: `${value.code} serves no program outcome.`,
            },
          ],
    ),
};
