import { levelOfOutcome, outcomeFitsLevel } from "../../bloom/outcome-level.ts";
import { levelsOfVerb } from "../../bloom/verb-levels.ts";
import type { Check } from "../check.ts";
import { statedOutcomesOf } from "../walk-curriculum.ts";

export const level: Check = {
  id: "outcome.level",
  severity: "error",
  title: "The wording asks for the stated Bloom level",
  reason: "An outcome that says Evaluate and asks for a list promises more than it delivers.",
  remedy: "Change the verb or the object, or state the level that the wording asks for.",
  run: (curriculum) =>
    statedOutcomesOf(curriculum).flatMap(({ path, value }) => {
      const found = levelOfOutcome(value.text);
      const isListed = levelsOfVerb(found.verb).length > 0;
      return !isListed || outcomeFitsLevel(value.text, value.bloomLevel)
        ? []
        : [
            {
              path: `${path}.bloomLevel`,
              itemId: value.id,
              message: `Stated as ${value.bloomLevel}, but “${found.verb}” here asks for ${found.level}.`,
            },
          ];
    }),
};
