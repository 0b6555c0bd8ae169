import type { Check } from "../check.ts";

export const missingItems: Check = {
  id: "report.missing-items",
  severity: "error",
  title: "Every planned item is there",
  reason: "Done means that nothing is missing.",
  remedy: "Generate the missing items, or take them out of the plan.",
  run: ({ report }) =>
    report.missingItems.map((item, index) => ({
      path: `report.missingItems[${index}]`,
      itemId: null,
      message: `${item.key} is missing: ${item.reason}`,
    })),
};
