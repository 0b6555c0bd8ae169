import type { Check } from "../check.ts";
import { citationsOf } from "../walk-curriculum.ts";

export const sourceExists: Check = {
  id: "citation.source-exists",
  severity: "error",
  title: "Every cited source is in the file",
  reason: "A reader must find the work.",
  remedy: "Add the source, or cite one that is there.",
  run: (curriculum, { sources }) =>
    citationsOf(curriculum).flatMap(({ path, itemId, citation }) =>
      sources.has(citation.sourceId)
        ? []
        : [{ path: `${path}.sourceId`, itemId, message: `There is no source “${citation.sourceId}”.` }],
    ),
};
