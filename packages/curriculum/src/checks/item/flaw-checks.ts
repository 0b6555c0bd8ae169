import { itemFlaws } from "../../items/item-flaws.ts";
import type { Check } from "../check.ts";
import { multipleChoiceOf } from "../walk-curriculum.ts";

/** One check for each of the nineteen item-writing flaws: "item.negative-stem", "item.longest-option" … */
export const itemFlawChecks: readonly Check[] = itemFlaws.map(({ kind, title, reason, remedy }) => ({
  id: `item.${kind}`,
  severity: kind === "more-than-one-correct" ? "error" : "warning",
  title,
  reason,
  remedy,
  run: (curriculum, { flawsOf }) =>
    multipleChoiceOf(curriculum).flatMap(({ path, value }) =>
      flawsOf(value)
        .filter(({ flaw }) => flaw === kind)
        .map(({ message }) => ({ path, itemId: value.id, message })),
    ),
}));
