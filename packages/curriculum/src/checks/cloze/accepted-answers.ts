import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { itemsOf } from "../walk-curriculum.ts";

export const acceptedAnswers: Check = {
  id: "cloze.accepted-answers",
  severity: "error",
  title: "The answer is among the accepted answers, or needs none",
  reason: "A right answer must not be marked wrong by its own key.",
  remedy: "List other spellings only, each once.",
  run: (curriculum) =>
    itemsOf(curriculum).flatMap(({ path, value }) => {
      if (value.type !== "cloze") return [];
      const folded = value.accepted.map(foldText);
      const isSound = folded.every((answer) => answer !== "") && new Set(folded).size === folded.length;
      return isSound
        ? []
        : [{ path: `${path}.accepted`, itemId: value.id, message: "An accepted answer is empty or stands twice." }];
    }),
};
