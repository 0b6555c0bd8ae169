import { contentOf } from "../../items/read-item.ts";
import type { Check } from "../check.ts";
import { itemsOf } from "../walk-curriculum.ts";

export const hiddenAnswer: Check = {
  id: "cloze.hidden-answer",
  severity: "error",
  title: "The sentence does not give its answer away",
  reason: "What stands beside the gap need not be known.",
  remedy: "Choose another sentence, or take the word out.",
  run: (curriculum) =>
    itemsOf(curriculum).flatMap(({ path, value }) => {
      if (value.type !== "cloze") return [];
      const shown = new Set(contentOf(value.stem));
      const asked = contentOf(value.answer);
      return asked.length > 0 && asked.every((word) => shown.has(word))
        ? [{ path: `${path}.stem`, itemId: value.id, message: `“${value.answer}” stands in the sentence.` }]
        : [];
    }),
};
