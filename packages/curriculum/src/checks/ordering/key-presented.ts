import type { Check } from "../check.ts";
import { orderingOf } from "../walk-curriculum.ts";

export const keyPresented: Check = {
  id: "ordering.key-presented",
  severity: "error",
  title: "Steps are printed neither in their order nor backwards",
  reason: "Who leaves them as they stand, or turns them round, would be right.",
  remedy: "Print the steps in another order.",
  run: (curriculum) =>
    orderingOf(curriculum).flatMap(({ path, value }) => {
      const printed = value.steps.map(({ id }) => id).join("|");
      return printed === value.order.join("|") || printed === value.order.toReversed().join("|")
        ? [{ path: `${path}.steps`, itemId: value.id, message: "The printed order gives the key away." }]
        : [];
    }),
};
