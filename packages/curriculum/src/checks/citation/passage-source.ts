import type { Check } from "../check.ts";

export const passageSource: Check = {
  id: "citation.passage-source",
  severity: "error",
  title: "Every passage belongs to a source in the file",
  reason: "A passage without its work is nobody’s word.",
  remedy: "Add the source of the passage.",
  run: ({ passages }, { sources }) =>
    passages.flatMap((passage, index) =>
      sources.has(passage.sourceId)
        ? []
        : [
            {
              path: `passages[${index}].sourceId`,
              itemId: passage.id,
              message: `There is no source “${passage.sourceId}”.`,
            },
          ],
    ),
};
