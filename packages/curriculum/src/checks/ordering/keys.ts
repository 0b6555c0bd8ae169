import type { Check } from "../check.ts";
import { orderingOf } from "../walk-curriculum.ts";

export const keys: Check = {
  id: "ordering.keys",
  severity: "error",
  title: "The key puts every step in one place",
  reason: "A step that the key forgets, or names twice, cannot be marked.",
  remedy: "List the id of each step once, in the right order.",
  run: (curriculum) =>
    orderingOf(curriculum).flatMap(({ path, value }) => {
      const ids = value.steps.map(({ id }) => id);
      const isWhole =
        new Set(ids).size === ids.length &&
        value.order.length === ids.length &&
        ids.every((id) => value.order.includes(id));
      return isWhole
        ? []
        : [{ path: `${path}.order`, itemId: value.id, message: "The key and the printed steps do not agree." }];
    }),
};
