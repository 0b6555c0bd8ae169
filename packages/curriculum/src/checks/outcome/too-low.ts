import { bloomRank } from "../../model/bloom-level.ts";
import type { Check } from "../check.ts";
import { statedOutcomesOf } from "../walk-curriculum.ts";

export const tooLow: Check = {
  id: "outcome.too-low",
  severity: "error",
  title: "From EQF level 7, outcomes do more than describe",
  reason: "At this level a student works at the edge of the field; recall is taken for granted.",
  remedy: "Ask for analysis, judgement or a product.",
  run: (curriculum, { rank }) =>
    rank === null || rank < 7
      ? []
      : statedOutcomesOf(curriculum)
          .filter(({ value }) => bloomRank(value.bloomLevel) <= bloomRank("Understand"))
          .map(({ path, value }) => ({
            path: `${path}.bloomLevel`,
            itemId: value.id,
            message: `“${value.text}” only asks to ${value.bloomLevel.toLowerCase()}, at EQF level ${rank}.`,
          })),
};
