import type { Check } from "../check.ts";
import { isRecent } from "../is-recent.ts";
import { modulesOf } from "../walk-curriculum.ts";
import { sourcesDrawn } from "./sources-drawn.ts";

/** Fewer would leave a topic to one current voice. */
const leastRecent = 2;

export const recentPerModule: Check = {
  id: "source.recent-per-module",
  severity: "advice",
  title: "Every module draws on two recent sources",
  reason: "Each topic needs a current voice, and not one alone.",
  remedy: "Add a recent source to the library and cite it in the module.",
  run: (curriculum, { sources, today }) => {
    if (curriculum.modules.length === 0) return [];
    const recent = new Set(
      sources
        .values()
        .filter((source) => isRecent(source.record.published, today))
        .map(({ id }) => id),
    );
    // No module can do better than the library: this is one thing to be done, not one for each module.
    if (recent.size < leastRecent)
      return [
        {
          path: "sources",
          itemId: null,
          message: `The library holds ${recent.size === 0 ? "no source" : "one source"} of the last five years, so no module can draw on two; missing: a recent textbook, review or professional publication.`,
        },
      ];
    return modulesOf(curriculum).flatMap(({ path, module }) => {
      const drawn = sourcesDrawn(curriculum, module).intersection(recent).size;
      return drawn >= leastRecent
        ? []
        : [
            {
              path,
              itemId: module.id,
              message: `${module.code} draws on ${drawn === 0 ? "no source" : "one source"} of the last five years; missing: a recent textbook, review or professional publication.`,
            },
          ];
    });
  },
};
