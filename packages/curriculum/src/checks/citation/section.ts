import type { Check } from "../check.ts";
import { citationsOf } from "../walk-curriculum.ts";

export const section: Check = {
  id: "citation.section",
  severity: "error",
  title: "Section and page are those of the passage",
  reason: "A reader looks the quotation up by section and page.",
  remedy: "Copy section and page from the passage.",
  run: (curriculum, { passages }) =>
    citationsOf(curriculum).flatMap(({ path, itemId, citation }) => {
      const passage = passages.get(citation.passageId);
      return passage === undefined || (passage.section === citation.section && passage.page === citation.page)
        ? []
        : [
            {
              path,
              itemId,
              message: `Cited at “${citation.section}”, page ${citation.page ?? "none"}; the passage stands at “${passage.section}”, page ${passage.page ?? "none"}.`,
            },
          ];
    }),
};
