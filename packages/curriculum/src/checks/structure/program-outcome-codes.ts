import type { Check } from "../check.ts";

export const programOutcomeCodes: Check = {
  id: "structure.program-outcome-codes",
  severity: "error",
  title: "Program outcome codes are PO1, PO2 … without gaps",
  reason: "Modules and records refer to program outcomes by code.",
  remedy: "Number the program outcomes in order.",
  run: ({ programOutcomes }) =>
    programOutcomes.flatMap((outcome, index) =>
      outcome.code === `PO${index + 1}`
        ? []
        : [
            {
              path: `programOutcomes[${index}].code`,
              itemId: outcome.id,
              message: `The code is “${outcome.code}”, expected “PO${index + 1}”.`,
            },
          ],
    ),
};
