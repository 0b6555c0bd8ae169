import type { Check } from "../check.ts";
import { ledgersOf } from "../walk-curriculum.ts";

export const outcomes: Check = {
  id: "rubric.outcomes",
  severity: "error",
  title: "Every mark counts for an outcome of the module",
  reason: "Marks that no outcome asked for measure something else.",
  remedy: "Link the line to the outcome that it marks.",
  run: (curriculum) =>
    ledgersOf(curriculum).flatMap(({ path, itemId, module, ledger }) =>
      ledger.flatMap((line, index) =>
        module.outcomes.some((outcome) => outcome.id === line.outcomeId)
          ? []
          : [
              {
                path: `${path}[${index}].outcomeId`,
                itemId,
                message: `“${line.criterion}” marks no outcome of ${module.code}.`,
              },
            ],
      ),
    ),
};
