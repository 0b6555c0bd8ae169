import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const sameObject: Check = {
  id: "outcome.same-object",
  severity: "warning",
  title: "No two outcomes of a module ask for one object at one level",
  reason: "They are one outcome in two wordings, and the module promises less than it seems to.",
  remedy: "Join them, or let one be about another concept or at a higher level.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) =>
      module.outcomes.flatMap((outcome, index) => {
        const object = foldText(outcome.concepts[0] ?? "");
        const twin = module.outcomes
          .slice(0, index)
          .find((other) => other.bloomLevel === outcome.bloomLevel && foldText(other.concepts[0] ?? "") === object);
        return twin === undefined || object === ""
          ? []
          : [
              {
                path: `${path}.outcomes[${index}].text`,
                itemId: outcome.id,
                message: `${outcome.code} and ${twin.code} both ask for “${outcome.concepts[0]}” at the level ${outcome.bloomLevel}.`,
              },
            ];
      }),
    ),
};
