import { countWords } from "../../language/words.ts";
import type { Check } from "../check.ts";
import { casesOf } from "../walk-curriculum.ts";

export const modelAnswers: Check = {
  id: "case.model-answers",
  severity: "error",
  title: "Every case question has a model answer",
  reason: "Markers need to know what full marks look like.",
  remedy: "Write what a full answer contains.",
  run: (curriculum) =>
    casesOf(curriculum).flatMap(({ path, value }) =>
      value.questions.flatMap((question, index) =>
        countWords(question.modelAnswer) >= 10
          ? []
          : [
              {
                path: `${path}.questions[${index}].modelAnswer`,
                itemId: question.id,
                message: "The model answer has fewer than ten words.",
              },
            ],
      ),
    ),
};
