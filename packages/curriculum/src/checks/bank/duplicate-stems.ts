import { foldText } from "../../language/fold-text.ts";
import { countWords } from "../../language/words.ts";
import type { MultipleChoiceItem } from "../../model/assessment.ts";
import type { Check } from "../check.ts";
import { itemsOf } from "../walk-curriculum.ts";

export const duplicateStems: Check = {
  id: "bank.duplicate-stems",
  severity: "error",
  title: "No stem stands twice",
  reason: "The second time, the answer is known.",
  remedy: "Ask something else.",
  run: (curriculum) => {
    const items = itemsOf(curriculum).map(({ path, value }) => ({ path, value, stem: foldText(value.stem) }));
    const first = new Map<string, string>();
    return items.flatMap(({ path, value, stem }) => {
      // Short stems ("Which term is meant?") may open different items: then the options tell them apart.
      const key = value.type === "multiple_choice" ? `${stem}|${optionsOf(value)}` : stem;
      const seen = first.get(key);
      first.set(key, seen ?? path);
      return seen === undefined
        ? []
        : [{ path: `${path}.stem`, itemId: value.id, message: `“${value.stem}” is also asked at ${seen}.` }];
    });
  },
};

/** A long stem is a question of its own, whatever the options are. */
function optionsOf(item: MultipleChoiceItem): string {
  if (countWords(item.stem) > 6) return "";
  return item.options
    .map((option) => foldText(option.text))
    .toSorted()
    .join("|");
}
