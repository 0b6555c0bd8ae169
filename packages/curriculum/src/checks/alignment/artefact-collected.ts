import { assessmentsOfOutcome } from "../../alignment/assessments-of-outcome.ts";
import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const artefactCollected: Check = {
  id: "alignment.artefact-collected",
  severity: "error",
  title: "Some assessment collects the artefact of a Create outcome",
  reason: "What is created and never handed in is never marked.",
  remedy: "Add a task whose artefact is the outcome’s.",
  run: (curriculum) =>
    outcomesOf(curriculum).flatMap(({ path, value, module }) => {
      const found = assessmentsOfOutcome(module, value.id);
      const isCollected = found.some(({ artefact }) => artefact !== null && artefact.trim() !== "");
      return value.bloomLevel !== "Create" || found.length === 0 || isCollected
        ? []
        : [
            {
              path: `${path}.evidence`,
              itemId: value.id,
              message: `No assessment of ${value.code} collects “${value.evidence.artefact ?? "an artefact"}”.`,
            },
          ];
    }),
};
