import type { Check } from "../check.ts";
import { readingsOf } from "../walk-curriculum.ts";

export const outcomes: Check = {
  id: "reading.outcomes",
  severity: "error",
  title: "Every reading serves an outcome of its module",
  reason: "A reading without an outcome is not asked for.",
  remedy: "Link the outcome that it prepares.",
  run: (curriculum) =>
    readingsOf(curriculum).flatMap(({ path, value, module }) => {
      const known = new Set(module.outcomes.map(({ id }) => id));
      return value.outcomeIds.length > 0 && value.outcomeIds.every((id) => known.has(id))
        ? []
        : [
            {
              path: `${path}.outcomeIds`,
              itemId: value.id,
              message: `“${value.section}” serves no outcome of ${module.code}.`,
            },
          ];
    }),
};
