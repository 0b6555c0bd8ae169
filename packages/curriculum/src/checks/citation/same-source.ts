import type { Check } from "../check.ts";
import { citationsOf } from "../walk-curriculum.ts";

export const sameSource: Check = {
  id: "citation.same-source",
  severity: "error",
  title: "A citation names the source that its passage is from",
  reason: "Otherwise the quotation is given to the wrong author.",
  remedy: "Set the source to the passage’s.",
  run: (curriculum, { passages, sources }) =>
    citationsOf(curriculum).flatMap(({ path, itemId, citation }) => {
      const passage = passages.get(citation.passageId);
      return passage === undefined || passage.sourceId === citation.sourceId || !sources.has(citation.sourceId)
        ? []
        : [
            {
              path: `${path}.sourceId`,
              itemId,
              message: `The passage is from “${passage.sourceId}”, not “${citation.sourceId}”.`,
            },
          ];
    }),
};
