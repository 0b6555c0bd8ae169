import type { Check } from "../check.ts";
import { multipleChoiceOf } from "../walk-curriculum.ts";

export const rationales: Check = {
  id: "item.rationales",
  severity: "error",
  title: "A rationale for the key and for each distractor",
  reason: "Feedback is what a student learns from a wrong answer.",
  remedy: "Say why the option is right, or what misreading it stands for.",
  run: (curriculum) =>
    multipleChoiceOf(curriculum).flatMap(({ path, value }) =>
      value.options.flatMap((option, index) =>
        option.rationale.trim() !== ""
          ? []
          : [
              {
                path: `${path}.options[${index}].rationale`,
                itemId: value.id,
                message: `The option “${option.text}” has no rationale.`,
              },
            ],
      ),
    ),
};
