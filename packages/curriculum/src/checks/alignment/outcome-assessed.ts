import { assessmentsOfOutcome } from "../../alignment/assessments-of-outcome.ts";
import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const outcomeAssessed: Check = {
  id: "alignment.outcome-assessed",
  severity: "error",
  title: "Every module outcome is assessed",
  reason: "A promise that nobody checks is none.",
  remedy: "Add an item, a task or a case question for it.",
  run: (curriculum) =>
    outcomesOf(curriculum).flatMap(({ path, value, module }) =>
      assessmentsOfOutcome(module, value.id).length > 0
        ? []
        : [{ path, itemId: value.id, message: `Nothing assesses ${value.code}.` }],
    ),
};
