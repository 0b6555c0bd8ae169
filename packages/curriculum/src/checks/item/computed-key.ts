import { findKeyMistake } from "../../items/find-key-mistake.ts";
import type { Check } from "../check.ts";
import { multipleChoiceOf } from "../walk-curriculum.ts";

export const computedKey: Check = {
  id: "item.computed-key",
  severity: "error",
  title: "The key of a numeric item follows from its working",
  reason: "A wrong key marks those down who calculate correctly, and nobody sees it without doing the sum again.",
  remedy:
    "Print the sum with its result in the rationale of the key (“120 ÷ 48 = 2.5”), with the figures of the stem, and the same result as the key.",
  run: (curriculum) =>
    multipleChoiceOf(curriculum).flatMap(({ path, value }) => {
      const message = value.stemKind === "numeric" ? findKeyMistake(value) : null;
      return message === null ? [] : [{ path: `${path}.options`, itemId: value.id, message }];
    }),
};
