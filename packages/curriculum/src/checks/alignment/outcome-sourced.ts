import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const outcomeSourced: Check = {
  id: "alignment.outcome-sourced",
  severity: "warning",
  title: "Every outcome has a source",
  reason: "What is taught must stand somewhere.",
  remedy: "Cite a passage for it, or link a reading.",
  run: (curriculum) =>
    outcomesOf(curriculum).flatMap(({ path, value, module }) =>
      value.citations.length > 0 || module.readings.some((reading) => reading.outcomeIds.includes(value.id))
        ? []
        : [{ path, itemId: value.id, message: `${value.code} has no citation and no reading.` }],
    ),
};
