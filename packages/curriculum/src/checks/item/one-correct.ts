import type { Check } from "../check.ts";
import { multipleChoiceOf } from "../walk-curriculum.ts";

export const oneCorrect: Check = {
  id: "item.one-correct",
  severity: "error",
  title: "Exactly one option is marked as correct",
  reason: "No mark can be given otherwise.",
  remedy: "Mark the one right option.",
  run: (curriculum) =>
    multipleChoiceOf(curriculum).flatMap(({ path, value }) => {
      const marked = value.options.filter((option) => option.correct).length;
      return marked === 1
        ? []
        : [{ path: `${path}.options`, itemId: value.id, message: `${marked} options are marked as correct.` }];
    }),
};
