import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const examDisjoint: Check = {
  id: "assessment.exam-disjoint",
  severity: "error",
  title: "Exam items are not in a quiz",
  reason: "An item that was practised measures memory of the quiz.",
  remedy: "Give the exam items of its own.",
  run: (curriculum) => {
    const practised = new Set(
      curriculum.modules.flatMap((module) =>
        module.assessmentScheme.filter(({ kind }) => kind !== "exam").flatMap(({ itemIds }) => itemIds),
      ),
    );
    return modulesOf(curriculum).flatMap(({ path, module }) =>
      module.assessmentScheme.flatMap((element, index) =>
        element.kind !== "exam"
          ? []
          : element.itemIds
              .filter((id) => practised.has(id))
              .map((id) => ({
                path: `${path}.assessmentScheme[${index}].itemIds`,
                itemId: id,
                message: `“${id}” is in the exam and in another element.`,
              })),
      ),
    );
  },
};
