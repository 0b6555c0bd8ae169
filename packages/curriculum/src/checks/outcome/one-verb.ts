import { splitLeadingVerb } from "../../bloom/leading-verb.ts";
import { levelsOfVerb } from "../../bloom/verb-levels.ts";
import type { Check } from "../check.ts";
import { statedOutcomesOf } from "../walk-curriculum.ts";

export const oneVerb: Check = {
  id: "outcome.one-verb",
  severity: "error",
  title: "One leading verb",
  reason: "“Describe and evaluate” is two outcomes at two levels; neither can be marked alone.",
  remedy: "Keep the higher verb, or make two outcomes.",
  run: (curriculum) =>
    statedOutcomesOf(curriculum).flatMap(({ path, value }) => {
      const { verb, rest } = splitLeadingVerb(value.text);
      const second = /^(?:,|and|or|&|\/)[\s,]*(?:and |or |then )?(?:[a-z]+ly )?([a-z]+)\b/i.exec(rest)?.[1];
      // "Compare and contrast" is one act with two names.
      if (second === undefined || levelsOfVerb(second).length === 0 || (verb === "compare" && second === "contrast"))
        return [];
      return [{ path: `${path}.text`, itemId: value.id, message: `The outcome leads with “${verb}” and “${second}”.` }];
    }),
};
