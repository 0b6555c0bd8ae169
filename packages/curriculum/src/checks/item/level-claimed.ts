import { levelOfQuestion } from "../../bloom/question-level.ts";
import { bloomRank } from "../../model/bloom-level.ts";
import type { Check } from "../check.ts";
import { multipleChoiceOf } from "../walk-curriculum.ts";

export const levelClaimed: Check = {
  id: "item.level-claimed",
  severity: "warning",
  title: "An item that asks for a meaning does not claim to ask for its use",
  reason: "A definition marked as Apply makes an outcome look assessed that is not.",
  remedy: "Put the concept into a situation that must be worked out, or state the level that the question asks for.",
  run: (curriculum) =>
    multipleChoiceOf(curriculum).flatMap(({ path, value }) => {
      if (bloomRank(value.bloomLevel) < bloomRank("Apply")) return [];
      const asksForMeaning =
        value.stemKind === "definition" ||
        (value.stemKind === "relation" && bloomRank(levelOfQuestion(value.stem).level) < bloomRank("Apply"));
      return asksForMeaning
        ? [
            {
              path: `${path}.bloomLevel`,
              itemId: value.id,
              message: `“${value.stem}” asks to recall, but is stated as ${value.bloomLevel}.`,
            },
          ]
        : [];
    }),
};
