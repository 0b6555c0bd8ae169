import { leadingVerb } from "../../bloom/leading-verb.ts";
import { normaliseVerb } from "../../bloom/normalise-verb.ts";
import type { Check } from "../check.ts";
import { statedOutcomesOf } from "../walk-curriculum.ts";

export const verbField: Check = {
  id: "outcome.verb-field",
  severity: "error",
  title: "The recorded verb is the one in the text",
  reason: "Reports count verbs by this field.",
  remedy: "Set the field to the leading verb.",
  run: (curriculum) =>
    statedOutcomesOf(curriculum).flatMap(({ path, value }) => {
      const verb = leadingVerb(value.text);
      return normaliseVerb(value.verb) === verb
        ? []
        : [{ path: `${path}.verb`, itemId: value.id, message: `The field says “${value.verb}”, the text “${verb}”.` }];
    }),
};
