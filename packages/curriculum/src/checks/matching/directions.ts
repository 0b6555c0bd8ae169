import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { matchingOf } from "../walk-curriculum.ts";

export const directions: Check = {
  id: "matching.directions",
  severity: "warning",
  title: "The directions say what both lists hold and how often a response is used",
  reason: "Who does not know that a response may be left over solves another exercise.",
  remedy: "Name both lists, and say “Each … is used once or not at all”.",
  run: (curriculum) =>
    matchingOf(curriculum).flatMap(({ path, value }) => {
      const isTold = /\b(?:once|only one|more than one)\b/i.test(value.stem);
      const isNamed = foldText(value.premiseTitle) !== foldText(value.responseTitle);
      return isTold && isNamed
        ? []
        : [
            {
              path: `${path}.stem`,
              itemId: value.id,
              message: isNamed
                ? "The directions do not say how often a response is used."
                : "Both lists have the same title.",
            },
          ];
    }),
};
