import type { Check } from "../check.ts";
import { statedOutcomesOf } from "../walk-curriculum.ts";

export const tooHigh: Check = {
  id: "outcome.too-high",
  severity: "error",
  title: "Up to EQF level 4, outcomes do not ask for critical synthesis",
  reason: "Facts, principles and basic methods are what these levels promise.",
  remedy: "Ask for use in a known setting instead.",
  run: (curriculum, { rank }) =>
    rank === null || rank > 4
      ? []
      : statedOutcomesOf(curriculum)
          .filter(({ value }) => demanding.test(value.text))
          .map(({ path, value }) => ({
            path: `${path}.text`,
            itemId: value.id,
            message: `“${value.text}” asks for more than EQF level ${rank} promises.`,
          })),
};

const demanding =
  /\bcritical(?:ly)?\b|\bsynthesi[sz]e\b|\boriginal (?:research|contribution)\b|\bnew (?:theory|knowledge)\b|\bfrontiers?\b/i;
