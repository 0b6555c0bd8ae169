import type { Check } from "../check.ts";
import { orderingOf } from "../walk-curriculum.ts";

// Two steps are a choice of one in two; more than seven are not held in mind at once.
const steps = { least: 3, most: 7 };

export const stepCount: Check = {
  id: "ordering.step-count",
  severity: "error",
  title: "Three to seven steps are put in order",
  reason: "Fewer are guessed, and more are a test of memory for lists.",
  remedy: "Take together what belongs together, or divide the process.",
  run: (curriculum) =>
    orderingOf(curriculum).flatMap(({ path, value }) => {
      const count = value.steps.length;
      return count >= steps.least && count <= steps.most
        ? []
        : [{ path: `${path}.steps`, itemId: value.id, message: `${count} steps are to be put in order.` }];
    }),
};
