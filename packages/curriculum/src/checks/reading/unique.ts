import type { Check } from "../check.ts";
import { readingsOf } from "../walk-curriculum.ts";

export const unique: Check = {
  id: "reading.unique",
  severity: "warning",
  title: "No section is set twice in a module",
  reason: "The second time it only fills the list.",
  remedy: "Drop one of them.",
  run: (curriculum) =>
    readingsOf(curriculum).flatMap(({ path, value, module }) => {
      const first = module.readings.find(
        (reading) => reading.sourceId === value.sourceId && reading.section === value.section,
      );
      return first === value
        ? []
        : [{ path, itemId: value.id, message: `“${value.section}” is set twice in ${module.code}.` }];
    }),
};
