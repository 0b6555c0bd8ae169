import type { Check } from "../check.ts";
import { citationsOf, modulesOf } from "../walk-curriculum.ts";

export const coreSection: Check = {
  id: "reading.core-section",
  severity: "warning",
  title: "Core readings are of the chapters that the module rests on",
  reason: "A core reading that no unit, outcome or item draws on prepares for nothing.",
  remedy: "Set the section that the module cites, or make the reading supplementary.",
  run: (curriculum, { sources }) =>
    modulesOf(curriculum).flatMap(({ path, module }) => {
      const ofModule = {
        ...curriculum,
        modules: [module],
        programOutcomes: [],
        skills: [],
        glossary: [],
        program: { ...curriculum.program, specification: [] },
      };
      const cited = new Set(
        citationsOf(ofModule)
          // A reading's own citation does not show that it is needed.
          .filter((placed) => !placed.path.includes(".readings["))
          .map(({ citation }) => chapterOf(citation)),
      );
      return module.readings.flatMap((reading, index) =>
        reading.kind === "supplementary" || !sources.has(reading.sourceId) || cited.has(chapterOf(reading))
          ? []
          : [
              {
                path: `${path}.readings[${index}]`,
                itemId: reading.id,
                message: `Nothing in ${module.code} cites the chapter of “${reading.section}”.`,
              },
            ],
      );
    }),
};

/** Source and outermost heading. */
function chapterOf({ sourceId, section }: { sourceId: string; section: string }): string {
  return `${sourceId}|${section.split(" > ")[0]!.trim()}`;
}
