import type { Check } from "../check.ts";

export const moduleCount: Check = {
  id: "structure.module-count",
  severity: "advice",
  title: "Six to eight modules, unless the brief says otherwise",
  reason: "Fewer are hard to schedule and to fail separately; more fragment a program of usual size.",
  remedy: "Join or split modules, or state the number in the brief.",
  run: ({ brief, modules }) =>
    brief.modules !== undefined || (modules.length >= 6 && modules.length <= 8)
      ? []
      : [{ path: "modules", itemId: null, message: `The program has ${modules.length} modules.` }],
};
