import { countWords } from "../../language/words.ts";
import type { Check } from "../check.ts";
import { itemsOf } from "../walk-curriculum.ts";

export const taskAnswer: Check = {
  id: "rubric.task-answer",
  severity: "error",
  title: "A task has a model answer",
  reason: "Markers need to know what full marks look like.",
  remedy: "Write what a full answer contains.",
  run: (curriculum) =>
    itemsOf(curriculum).flatMap(({ path, value }) =>
      value.type !== "task" || countWords(value.modelAnswer) >= 10
        ? []
        : [{ path: `${path}.modelAnswer`, itemId: value.id, message: "The model answer has fewer than ten words." }],
    ),
};
