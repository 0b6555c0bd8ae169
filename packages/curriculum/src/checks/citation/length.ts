import { countWords } from "../../language/words.ts";
import type { Check } from "../check.ts";
import { citationsOf } from "../walk-curriculum.ts";

export const length: Check = {
  id: "citation.length",
  severity: "warning",
  title: "A quotation has 4 to 60 words",
  reason: "Fewer words prove nothing; more is copying.",
  remedy: "Quote the clause that carries the statement.",
  run: (curriculum) =>
    citationsOf(curriculum).flatMap(({ path, itemId, citation }) => {
      const words = countWords(citation.quote);
      return words >= 4 && words <= 60
        ? []
        : [{ path: `${path}.quote`, itemId, message: `The quotation has ${words} words.` }];
    }),
};
