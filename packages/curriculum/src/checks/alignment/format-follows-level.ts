import { assessmentsOfOutcome } from "../../alignment/assessments-of-outcome.ts";
import { bloomRank } from "../../model/bloom-level.ts";
import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const formatFollowsLevel: Check = {
  id: "alignment.format-follows-level",
  severity: "error",
  title: "Judgement and creation are not assessed by ticking",
  reason: "A printed option can be recognised; a judgement or a product must be the student’s own.",
  remedy: "Add a task or a case question for the outcome.",
  run: (curriculum) =>
    outcomesOf(curriculum).flatMap(({ path, value, module }) => {
      if (bloomRank(value.bloomLevel) < bloomRank("Evaluate")) return [];
      const found = assessmentsOfOutcome(module, value.id);
      const isOpen = found.some(({ kind }) => kind === "task" || kind === "case_question");
      return found.length === 0 || isOpen
        ? []
        : [
            {
              path,
              itemId: value.id,
              message: `${value.code} is ${value.bloomLevel} and assessed by closed items alone.`,
            },
          ];
    }),
};
