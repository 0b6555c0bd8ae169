import type { Curriculum } from "../../model/curriculum.ts";
import type { Check, Fault } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const schemeItems: Check = {
  id: "assessment.scheme-items",
  severity: "error",
  title: "The scheme collects every item, and only items that exist",
  reason: "An item outside the scheme is never set; an element without items has nothing to mark.",
  remedy: "Put the item into an element, or take the unknown id out.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) => {
      const known = new Set([...module.assessments.map(({ id }) => id), ...module.caseStudies.map(({ id }) => id)]);
      const inProgram = new Set(
        curriculum.modules.flatMap((other) => [
          ...other.assessments.map(({ id }) => id),
          ...other.caseStudies.map(({ id }) => id),
        ]),
      );
      const collected = new Set(module.assessmentScheme.flatMap((element) => element.itemIds));
      const faults: Fault[] = module.assessmentScheme.flatMap((element, index) => {
        const place = { path: `${path}.assessmentScheme[${index}].itemIds`, itemId: element.id };
        if (element.itemIds.length === 0) return [{ ...place, message: `“${element.title}” has no items.` }];
        // A final exam may draw on other modules.
        const isKnown = (id: string) => (element.kind === "exam" ? inProgram : known).has(id);
        return element.itemIds
          .filter((id) => !isKnown(id))
          .map((id) => ({ ...place, message: `“${id}” is no item of the module.` }));
      });
      const left = [...known].filter((id) => !collected.has(id) && !isInExam(curriculum, id));
      return [
        ...faults,
        ...left.map((id) => ({
          path: `${path}.assessmentScheme`,
          itemId: id,
          message: `No element of the scheme collects “${id}”.`,
        })),
      ];
    }),
};

function isInExam(curriculum: Curriculum, id: string): boolean {
  return curriculum.modules.some((module) =>
    module.assessmentScheme.some((element) => element.kind === "exam" && element.itemIds.includes(id)),
  );
}
