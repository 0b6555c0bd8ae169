import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const unitSum: Check = {
  id: "hours.unit-sum",
  severity: "error",
  title: "Unit hours make the module’s hours exactly",
  reason: "The scheme of work is planned from units.",
  remedy: "Change unit hours until they sum to the module’s.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) => {
      const sum = module.units.reduce((total, unit) => total + unit.hours, 0);
      return sum === module.hours
        ? []
        : [
            {
              path: `${path}.units`,
              itemId: module.id,
              message: `The units of ${module.code} have ${sum} hours, the module ${module.hours}.`,
            },
          ];
    }),
};
