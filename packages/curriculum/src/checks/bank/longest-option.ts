import { shareOfLongestKeys } from "../../items/longest-option.ts";
import type { Check } from "../check.ts";

export const longestOption: Check = {
  id: "bank.longest-option",
  severity: "error",
  title: "Picking the longest option does not pay",
  reason: "In unchecked banks the key is the longest option in four items of five.",
  remedy: "Shorten keys, or lengthen distractors.",
  run: ({ modules }) => {
    const items = modules.flatMap((module) => module.assessments).filter((item) => item.type === "multiple_choice");
    const share = shareOfLongestKeys(items);
    // In a small bank chance alone goes above 30 %: two standard deviations of it are let pass.
    const most = Math.max(0.3, 0.25 + 2 * Math.sqrt((0.25 * 0.75) / Math.max(1, items.length)));
    return share <= most
      ? []
      : [
          {
            path: "modules",
            itemId: null,
            message: `The longest option is right in ${Math.round(share * 100)} % of the items.`,
          },
        ];
  },
};
