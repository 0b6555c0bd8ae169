import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const outcomeCodes: Check = {
  id: "structure.outcome-codes",
  severity: "error",
  title: "Outcome codes follow their module’s",
  reason: "“BI101-LO2” says where an outcome belongs without a table.",
  remedy: "Number the outcomes of each module in order: its code, “-LO” and 1, 2, 3 …",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) =>
      module.outcomes.flatMap((outcome, index) => {
        const expected = `${module.code}-LO${index + 1}`;
        return outcome.code === expected
          ? []
          : [
              {
                path: `${path}.outcomes[${index}].code`,
                itemId: outcome.id,
                message: `The code is “${outcome.code}”, expected “${expected}”.`,
              },
            ];
      }),
    ),
};
