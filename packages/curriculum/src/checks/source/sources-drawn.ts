import type { CourseModule, Curriculum } from "../../model/curriculum.ts";
import { citationsOf } from "../walk-curriculum.ts";

/** Ids of the sources that a module cites or sets to read. */
export function sourcesDrawn(curriculum: Curriculum, module: CourseModule): Set<string> {
  const ofModule = {
    ...curriculum,
    modules: [module],
    programOutcomes: [],
    skills: [],
    glossary: [],
    program: { ...curriculum.program, specification: [] },
  };
  return new Set([
    ...citationsOf(ofModule).map(({ citation }) => citation.sourceId),
    ...module.readings.map((reading) => reading.sourceId),
  ]);
}
