import { leadingVerb } from "../../bloom/leading-verb.ts";
import { isWeakVerb } from "../../bloom/verb-levels.ts";
import type { Check } from "../check.ts";
import { statedOutcomesOf } from "../walk-curriculum.ts";

export const weakVerb: Check = {
  id: "outcome.weak-verb",
  severity: "error",
  title: "The verb can be observed",
  reason: "Nobody can see that a student understands, knows or appreciates.",
  remedy: "Say what the student does to show it: explain, apply, compare …",
  run: (curriculum) =>
    statedOutcomesOf(curriculum).flatMap(({ path, value }) => {
      const verb = leadingVerb(value.text);
      return isWeakVerb(verb)
        ? [{ path: `${path}.text`, itemId: value.id, message: `“${verb}” cannot be observed.` }]
        : [];
    }),
};
