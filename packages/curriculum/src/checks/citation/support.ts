import { supportFloor } from "../../support/support-floor.ts";
import type { Check } from "../check.ts";
import { citablesOf } from "../walk-curriculum.ts";

export const support: Check = {
  id: "citation.support",
  severity: "warning",
  title: "The cited passage carries what is stated",
  reason: "A quotation can stand in its passage word for word and still say something else than the statement.",
  remedy: "Cite the passage that says it, or say what this one says.",
  run: (curriculum, { passages, assess }) =>
    citablesOf(curriculum).flatMap(({ path, itemId, citations, part }) =>
      citations.flatMap(({ passageId }, index) => {
        const passage = passages.get(passageId);
        if (passage === undefined) return [];
        const { score, reason } = assess(part as Record<string, unknown>, passage.text);
        return score >= supportFloor
          ? []
          : [{ path: `${path}.citations[${index}]`, itemId, message: `Support ${score.toFixed(2)}. ${reason}` }];
      }),
    ),
};
