import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { multipleChoiceOf } from "../walk-curriculum.ts";

export const optionsDistinct: Check = {
  id: "item.options-distinct",
  severity: "error",
  title: "No two options read the same",
  reason: "An option printed twice is one option less, and both or neither are right.",
  remedy: "Replace one of them.",
  run: (curriculum) =>
    multipleChoiceOf(curriculum).flatMap(({ path, value }) => {
      const printed = value.options.map((option) => foldText(option.text).replace(/[.\s]+$/, ""));
      return value.options.flatMap((option, index) =>
        printed.indexOf(printed[index]!) === index
          ? []
          : [
              {
                path: `${path}.options[${index}].text`,
                itemId: value.id,
                message: `“${option.text}” is printed twice.`,
              },
            ],
      );
    }),
};
