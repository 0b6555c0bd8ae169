import { countWords } from "../../language/words.ts";
import type { Check } from "../check.ts";
import { statedOutcomesOf } from "../walk-curriculum.ts";

export const length: Check = {
  id: "outcome.length",
  severity: "error",
  title: "At most 25 words",
  reason: "A longer outcome holds two outcomes, or a syllabus.",
  remedy: "Cut conditions and lists; keep verb, object and context.",
  run: (curriculum) =>
    statedOutcomesOf(curriculum).flatMap(({ path, value }) => {
      const words = countWords(value.text);
      return words <= 25
        ? []
        : [{ path: `${path}.text`, itemId: value.id, message: `The outcome has ${words} words.` }];
    }),
};
