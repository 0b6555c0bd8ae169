import type { Check } from "../check.ts";
import { readingsOf } from "../walk-curriculum.ts";

export const minutes: Check = {
  id: "reading.minutes",
  severity: "error",
  title: "Reading time follows from the words",
  reason: "Students plan by these minutes.",
  remedy: "Reckon words by 200 a minute, times 1.0, 1.2 or 1.5 by level.",
  run: (curriculum, { rank }) =>
    readingsOf(curriculum).flatMap(({ path, value }) => {
      const factor = rank === null || rank <= 3 ? 1 : rank <= 5 ? 1.2 : 1.5;
      const exact = (value.words / 200) * factor;
      return Math.abs(value.minutes - exact) <= 1
        ? []
        : [
            {
              path: `${path}.minutes`,
              itemId: value.id,
              message: `${value.words} words take ${Math.round(exact)} minutes at this level, not ${value.minutes}.`,
            },
          ];
    }),
};
