import { leadingVerb } from "../../bloom/leading-verb.ts";
import { isWeakVerb, levelsOfVerb } from "../../bloom/verb-levels.ts";
import type { Check } from "../check.ts";
import { statedOutcomesOf } from "../walk-curriculum.ts";

export const knownVerb: Check = {
  id: "outcome.known-verb",
  severity: "warning",
  title: "The leading verb is a known measurable verb",
  reason: "A verb outside the lists has no agreed level, and often no leading verb is there at all.",
  remedy: "Start with a verb of the level that is meant.",
  run: (curriculum) =>
    statedOutcomesOf(curriculum).flatMap(({ path, value }) => {
      const verb = leadingVerb(value.text);
      return levelsOfVerb(verb).length > 0 || isWeakVerb(verb)
        ? []
        : [{ path: `${path}.text`, itemId: value.id, message: `“${verb}” is in no list of measurable verbs.` }];
    }),
};
