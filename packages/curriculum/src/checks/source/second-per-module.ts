import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";
import { sourcesDrawn } from "./sources-drawn.ts";

const leastSources = 2;

export const secondPerModule: Check = {
  id: "source.second-per-module",
  severity: "advice",
  title: "Every module draws on two sources",
  reason: "What one source alone says may be its own opinion, or its own mistake.",
  remedy: "Add a second source on the module's subject to the library and cite it, or set a section of it to read.",
  run: (curriculum) => {
    if (curriculum.modules.length === 0) return [];
    // No module can do better than the library: this is one thing to be done, not one for each module.
    if (curriculum.sources.length < leastSources)
      return [
        {
          path: "sources",
          itemId: null,
          message: `The program rests on ${curriculum.sources.length === 0 ? "no source" : "one source"}; every module needs a second one.`,
        },
      ];
    return modulesOf(curriculum).flatMap(({ path, module }) => {
      const drawn = sourcesDrawn(curriculum, module);
      if (drawn.size >= leastSources) return [];
      const [only] = drawn;
      const title = curriculum.sources.find(({ id }) => id === only)?.record.title;
      return [
        {
          path,
          itemId: module.id,
          message: title ? `${module.code} rests on “${title}” alone.` : `${module.code} rests on no source.`,
        },
      ];
    });
  },
};
