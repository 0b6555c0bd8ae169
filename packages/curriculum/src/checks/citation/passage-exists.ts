import type { Check } from "../check.ts";
import { citationsOf } from "../walk-curriculum.ts";

export const passageExists: Check = {
  id: "citation.passage-exists",
  severity: "error",
  title: "Every cited passage is in the file",
  reason: "A quotation can only be checked against its passage.",
  remedy: "Add the passage, or cite one that is there.",
  run: (curriculum, { passages }) =>
    citationsOf(curriculum).flatMap(({ path, itemId, citation }) =>
      passages.has(citation.passageId)
        ? []
        : [{ path: `${path}.passageId`, itemId, message: `There is no passage “${citation.passageId}”.` }],
    ),
};
