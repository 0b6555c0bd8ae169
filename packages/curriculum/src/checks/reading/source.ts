import type { Check } from "../check.ts";
import { readingsOf } from "../walk-curriculum.ts";

export const source: Check = {
  id: "reading.source",
  severity: "error",
  title: "Every reading is from a source in the file",
  reason: "A reader must find the work.",
  remedy: "Add the source, or choose another reading.",
  run: (curriculum, { sources }) =>
    readingsOf(curriculum).flatMap(({ path, value }) =>
      sources.has(value.sourceId)
        ? []
        : [{ path: `${path}.sourceId`, itemId: value.id, message: `There is no source “${value.sourceId}”.` }],
    ),
};
