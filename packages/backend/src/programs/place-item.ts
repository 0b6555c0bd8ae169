import type { CourseModule, Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { WrittenItem } from "./written-item.ts";

/** The curriculum with the item in the place of the one that has its id; what it does not hold yet is left out. */
export function placeItem(curriculum: Curriculum, item: WrittenItem): Curriculum {
  switch (item.kind) {
    case "program-outcome":
      return { ...curriculum, programOutcomes: replace(curriculum.programOutcomes, item.value) };
    case "skill":
      return { ...curriculum, skills: replace(curriculum.skills, item.value) };
    case "glossary":
      return { ...curriculum, glossary: replace(curriculum.glossary, item.value) };
    case "specification":
      return { ...curriculum, program: { ...curriculum.program, specification: item.value } };
    default: {
      const modules = curriculum.modules.map((module) =>
        module.id === item.moduleId ? placeInModule(module, item) : module,
      );
      return { ...curriculum, modules };
    }
  }
}

function placeInModule(module: CourseModule, item: Extract<WrittenItem, { moduleId: string }>): CourseModule {
  switch (item.kind) {
    case "outcome":
      return { ...module, outcomes: replace(module.outcomes, item.value) };
    case "item":
      return { ...module, assessments: replace(module.assessments, item.value) };
    case "case":
      return { ...module, caseStudies: replace(module.caseStudies, item.value) };
    case "unit":
      return { ...module, units: replace(module.units, item.value) };
    case "reading":
      return { ...module, readings: replace(module.readings, item.value) };
    case "module-text":
      return { ...module, ...item.value };
  }
}

function replace<T extends { id: string }>(list: readonly T[], value: T): T[] {
  return list.map((one) => (one.id === value.id ? value : one));
}
