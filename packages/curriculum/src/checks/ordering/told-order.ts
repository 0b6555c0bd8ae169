import type { Check } from "../check.ts";
import { orderingOf } from "../walk-curriculum.ts";

const telling =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|next|then|finally|last|lastly|afterwards?|subsequently|to (?:start|begin))\b|^(?:step|stage|phase) \d|^\(?\d[.)]/i;

export const toldOrder: Check = {
  id: "ordering.told-order",
  severity: "error",
  title: "No step says by its wording where it stands",
  reason: "“Finally” is last, whatever comes after it.",
  remedy: "Take the number or the joining word out.",
  run: (curriculum) =>
    orderingOf(curriculum).flatMap(({ path, value }) =>
      value.steps.flatMap(({ text }, index) =>
        telling.test(text)
          ? [{ path: `${path}.steps[${index}]`, itemId: value.id, message: `“${text}” tells its place.` }]
          : [],
      ),
    ),
};
