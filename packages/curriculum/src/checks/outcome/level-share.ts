import { maxLevelShare } from "../../credit/bloom-bands.ts";
import { bloomLevels } from "../../model/bloom-level.ts";
import type { Check } from "../check.ts";

export const levelShare: Check = {
  id: "outcome.level-share",
  severity: "warning",
  title: "No level holds more than half of the outcomes",
  reason: "A program on one level trains one kind of thinking.",
  remedy: "Raise or lower some outcomes of that level.",
  run: ({ modules }) => {
    const outcomes = modules.flatMap((module) => module.outcomes);
    return bloomLevels.flatMap((level) => {
      const share =
        (100 * outcomes.filter((outcome) => outcome.bloomLevel === level).length) / Math.max(1, outcomes.length);
      return share <= maxLevelShare
        ? []
        : [{ path: "modules", itemId: null, message: `${Math.round(share)} % of outcomes are ${level}.` }];
    });
  },
};
