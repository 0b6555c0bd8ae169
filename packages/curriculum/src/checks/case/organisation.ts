import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { casesOf } from "../walk-curriculum.ts";

export const organisation: Check = {
  id: "case.organisation",
  severity: "error",
  title: "The case is about the organisation that it names",
  reason: "A name that never comes up was left over from another case.",
  remedy: "Name the organisation in the scenario.",
  run: (curriculum) =>
    casesOf(curriculum).flatMap(({ path, value }) => {
      const name = foldText(value.organisation);
      const isTold = name !== "" && foldText(value.scenario.join(" ")).includes(name);
      return isTold
        ? []
        : [
            {
              path: `${path}.organisation`,
              itemId: value.id,
              message: `“${value.organisation}” does not come up in the scenario.`,
            },
          ];
    }),
};
