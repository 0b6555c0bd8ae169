import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const coreCount: Check = {
  id: "reading.core-count",
  severity: "advice",
  title: "Three to six core readings in a module",
  reason: "Fewer leave a module on one voice; more are not read.",
  remedy: "Add or drop core readings, or complete the library.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) => {
      const count = module.readings.filter((reading) => reading.kind === "core").length;
      return count >= 3 && count <= 6
        ? []
        : [{ path: `${path}.readings`, itemId: module.id, message: `${module.code} has ${count} core readings.` }];
    }),
};
