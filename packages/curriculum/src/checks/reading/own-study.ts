import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const ownStudy: Check = {
  id: "reading.own-study",
  severity: "error",
  title: "Readings fit into own study",
  reason: "More reading than time is reading that is not done.",
  remedy: "Drop readings, or choose shorter sections.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) => {
      const minutes = module.readings.reduce((sum, reading) => sum + reading.minutes, 0);
      const own = (module.hours - module.contactHours) * 60;
      return minutes <= Math.max(0, own)
        ? []
        : [
            {
              path: `${path}.readings`,
              itemId: module.id,
              message: `Readings take ${minutes} minutes of ${own} for own study.`,
            },
          ];
    }),
};
