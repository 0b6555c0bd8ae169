import type { Check } from "../check.ts";
import { pageOfQuotation } from "../../sources/page-of-quotation.ts";
import { citationsOf } from "../walk-curriculum.ts";

export const section: Check = {
  id: "citation.section",
  severity: "error",
  title: "Section and page are those of the quotation",
  reason: "A reader looks the quotation up by section and page.",
  remedy: "Copy the section from the passage, and the page on which the quotation begins there.",
  run: (curriculum, { passages }) =>
    citationsOf(curriculum).flatMap(({ path, itemId, citation }) => {
      const passage = passages.get(citation.passageId);
      if (passage === undefined) return [];
      const page = pageOfQuotation(passage, citation.quote);
      return passage.section === citation.section && page === citation.page
        ? []
        : [
            {
              path,
              itemId,
              message: `Cited at “${citation.section}”, page ${citation.page ?? "none"}; the quotation stands at “${passage.section}”, page ${page ?? "none"}.`,
            },
          ];
    }),
};
