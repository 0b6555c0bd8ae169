import { bloomSpreadFor, bloomSpreads } from "../../credit/bloom-bands.ts";
import { qualificationKind } from "../../credit/qualification-kind.ts";
import { bloomLevels } from "../../model/bloom-level.ts";
import type { Check } from "../check.ts";

export const spread: Check = {
  id: "outcome.spread",
  severity: "warning",
  title: "The Bloom levels are spread as the qualification asks",
  reason: "A certificate leans on application, a diploma on analysis and above.",
  remedy: "Raise or lower outcomes until each level is in its band.",
  run: ({ program, modules }, { rank }) => {
    const outcomes = modules.flatMap((module) => module.outcomes);
    if (rank === null || outcomes.length === 0) return [];
    const bands = bloomSpreads[bloomSpreadFor(qualificationKind(program.qualificationType), rank)];
    // Outcomes are whole: a band may be missed by less than one of them.
    const slack = 100 / outcomes.length;
    return bloomLevels.flatMap((level) => {
      const share = (100 * outcomes.filter((outcome) => outcome.bloomLevel === level).length) / outcomes.length;
      const [from, to] = bands[level];
      return share > from - slack && share < to + slack
        ? []
        : [
            {
              path: "modules",
              itemId: null,
              message: `${Math.round(share)} % of outcomes are ${level}; ${program.qualificationType} asks for ${from} to ${to} %.`,
            },
          ];
    });
  },
};
