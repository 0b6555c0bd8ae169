import type { Check } from "../check.ts";
import { multipleChoiceOf } from "../walk-curriculum.ts";

export const optionIds: Check = {
  id: "item.option-ids",
  severity: "error",
  title: "Option ids are unique in their item",
  reason: "Answers are stored as option ids.",
  remedy: "Give each option an id of its own.",
  run: (curriculum) =>
    multipleChoiceOf(curriculum).flatMap(({ path, value }) =>
      new Set(value.options.map((option) => option.id)).size === value.options.length
        ? []
        : [{ path: `${path}.options`, itemId: value.id, message: "Two options have the same id." }],
    ),
};
