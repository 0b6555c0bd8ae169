import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const supplementaryCount: Check = {
  id: "reading.supplementary-count",
  severity: "advice",
  title: "Four to eight supplementary readings in a module",
  reason: "Supplementary texts let students go further where they wish.",
  remedy: "Add or drop supplementary readings, or complete the library.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) => {
      const count = module.readings.filter((reading) => reading.kind === "supplementary").length;
      return count >= 4 && count <= 8
        ? []
        : [
            {
              path: `${path}.readings`,
              itemId: module.id,
              message: `${module.code} has ${count} supplementary readings.`,
            },
          ];
    }),
};
