import type { Check } from "../check.ts";
import { statedOutcomesOf } from "../walk-curriculum.ts";

export const sentence: Check = {
  id: "outcome.sentence",
  severity: "error",
  title: "Starts with a capital and ends with a full stop",
  reason: "Outcomes are printed as sentences in every specification.",
  remedy: "Write it as a sentence.",
  run: (curriculum) =>
    statedOutcomesOf(curriculum).flatMap(({ path, value }) =>
      /^\p{Lu}.*[^.\s]\.$/su.test(value.text)
        ? []
        : [{ path: `${path}.text`, itemId: value.id, message: `“${value.text}” is not written as a sentence.` }],
    ),
};
