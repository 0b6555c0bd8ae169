import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const criteriaCount: Check = {
  id: "outcome.criteria-count",
  severity: "error",
  title: "Two to four assessment criteria",
  reason: "One criterion repeats the outcome; five are a checklist.",
  remedy: "Add or join criteria.",
  run: (curriculum) =>
    outcomesOf(curriculum).flatMap(({ path, value }) =>
      value.criteria.length >= 2 && value.criteria.length <= 4
        ? []
        : [
            {
              path: `${path}.criteria`,
              itemId: value.id,
              message: `The outcome has ${value.criteria.length} criteria.`,
            },
          ],
    ),
};
