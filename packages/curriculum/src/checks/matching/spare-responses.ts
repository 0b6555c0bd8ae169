import type { Check } from "../check.ts";
import { matchingOf } from "../walk-curriculum.ts";

export const spareResponses: Check = {
  id: "matching.spare-responses",
  severity: "error",
  title: "There are one to three responses more than premises",
  reason: "With as many as premises the last pair is found by elimination; with many more the search takes the time.",
  remedy: "Add a response of the same kind that fits no premise, or take one out.",
  run: (curriculum) =>
    matchingOf(curriculum).flatMap(({ path, value }) => {
      const spare = value.responses.length - value.premises.length;
      return spare >= 1 && spare <= 3
        ? []
        : [
            {
              path: `${path}.responses`,
              itemId: value.id,
              message: `${value.responses.length} responses stand against ${value.premises.length} premises.`,
            },
          ];
    }),
};
