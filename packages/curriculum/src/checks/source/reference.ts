import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";

export const reference: Check = {
  id: "source.reference",
  severity: "error",
  title: "Every source has its reference",
  reason: "Readers find a work by its reference.",
  remedy: "Render the reference from the record.",
  run: ({ sources }) =>
    sources.flatMap((source, index) =>
      foldText(source.reference).includes(foldText(source.record.title))
        ? []
        : [
            {
              path: `sources[${index}].reference`,
              itemId: source.id,
              message: `The reference does not name “${source.record.title}”.`,
            },
          ],
    ),
};
