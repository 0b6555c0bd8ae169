import type { Check } from "../check.ts";
import { multipleChoiceOf } from "../walk-curriculum.ts";

export const optionCount: Check = {
  id: "item.option-count",
  severity: "error",
  title: "Four options",
  reason: "Three distractors are what a writer can make plausible, and what the guessing figures assume.",
  remedy: "Add or drop options until there are four.",
  run: (curriculum) =>
    multipleChoiceOf(curriculum).flatMap(({ path, value }) =>
      value.options.length === 4
        ? []
        : [{ path: `${path}.options`, itemId: value.id, message: `The item has ${value.options.length} options.` }],
    ),
};
