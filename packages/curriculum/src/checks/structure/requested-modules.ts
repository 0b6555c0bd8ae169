import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";

export const requestedModules: Check = {
  id: "structure.requested-modules",
  severity: "error",
  title: "The modules that the brief asks for are there",
  reason: "The program team asked for this structure.",
  remedy: "Add the missing module, or change the brief.",
  run: ({ brief, modules }) => {
    if (brief.modules === undefined) return [];
    if (typeof brief.modules === "number")
      return brief.modules === modules.length
        ? []
        : [
            {
              path: "modules",
              itemId: null,
              message: `The brief asks for ${brief.modules} modules; there are ${modules.length}.`,
            },
          ];
    const titles = new Set(modules.map((module) => foldText(module.title)));
    return brief.modules
      .filter((asked) => !titles.has(foldText(asked.title)))
      .map((asked) => ({ path: "modules", itemId: null, message: `The brief asks for a module “${asked.title}”.` }));
  },
};
