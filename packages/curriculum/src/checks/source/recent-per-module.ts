import type { Check } from "../check.ts";
import { isRecent } from "../is-recent.ts";
import { citationsOf, modulesOf } from "../walk-curriculum.ts";

export const recentPerModule: Check = {
  id: "source.recent-per-module",
  severity: "advice",
  title: "Every module draws on two recent sources",
  reason: "Each topic needs a current voice, and not one alone.",
  remedy: "Add a recent source to the library and cite it in the module.",
  run: (curriculum, { sources, today }) =>
    modulesOf(curriculum).flatMap(({ path, module }) => {
      const cited = new Set([
        ...citationsOf({
          ...curriculum,
          modules: [module],
          programOutcomes: [],
          skills: [],
          glossary: [],
          program: { ...curriculum.program, specification: [] },
        }).map(({ citation }) => citation.sourceId),
        ...module.readings.map((reading) => reading.sourceId),
      ]);
      const recent = [...cited].filter((id) => isRecent(sources.get(id)?.record.published, today)).length;
      return recent >= 2
        ? []
        : [
            {
              path,
              itemId: module.id,
              message: `${module.code} draws on ${recent} sources of the last five years; missing: a recent textbook, review or professional publication.`,
            },
          ];
    }),
};
