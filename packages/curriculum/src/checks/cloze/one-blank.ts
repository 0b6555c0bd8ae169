import type { Check } from "../check.ts";
import { itemsOf } from "../walk-curriculum.ts";

export const oneBlank: Check = {
  id: "cloze.one-blank",
  severity: "error",
  title: "A cloze sentence has exactly one gap",
  reason: "One answer is stored, so one gap can be filled.",
  remedy: "Write “_____” once, where the answer belongs.",
  run: (curriculum) =>
    itemsOf(curriculum).flatMap(({ path, value }) => {
      if (value.type !== "cloze") return [];
      const gaps = value.stem.match(/_{2,}/g)?.length ?? 0;
      return gaps === 1 ? [] : [{ path: `${path}.stem`, itemId: value.id, message: `The sentence has ${gaps} gaps.` }];
    }),
};
