import type { Check } from "../check.ts";
import { citationsOf } from "../walk-curriculum.ts";

export const verbatim: Check = {
  id: "citation.verbatim",
  severity: "error",
  title: "Every quotation stands word for word in its passage",
  reason: "A quotation that is not there is an invention.",
  remedy: "Copy the words from the passage.",
  run: (curriculum, { passages }) =>
    citationsOf(curriculum).flatMap(({ path, itemId, citation }) => {
      const passage = passages.get(citation.passageId);
      return passage === undefined || passage.text.includes(citation.quote)
        ? []
        : [{ path: `${path}.quote`, itemId, message: `“${citation.quote}” does not stand in the passage.` }];
    }),
};
