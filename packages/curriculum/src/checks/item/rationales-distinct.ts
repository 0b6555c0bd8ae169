import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { multipleChoiceOf } from "../walk-curriculum.ts";

export const rationalesDistinct: Check = {
  id: "item.rationales-distinct",
  severity: "error",
  title: "No two options share a rationale",
  reason: "“This is not correct” four times explains nothing.",
  remedy: "Say what is wrong with this option in particular.",
  run: (curriculum) =>
    multipleChoiceOf(curriculum).flatMap(({ path, value }) => {
      const told = value.options.map((option) => foldText(option.rationale));
      return value.options.flatMap((option, index) =>
        told[index] === "" || told.indexOf(told[index]!) === index
          ? []
          : [
              {
                path: `${path}.options[${index}].rationale`,
                itemId: value.id,
                message: `“${option.rationale}” also explains another option.`,
              },
            ],
      );
    }),
};
