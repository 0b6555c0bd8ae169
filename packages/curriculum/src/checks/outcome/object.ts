import { splitLeadingVerb } from "../../bloom/leading-verb.ts";
import { contentOf } from "../../items/read-item.ts";
import type { Check } from "../check.ts";
import { statedOutcomesOf } from "../walk-curriculum.ts";

export const object: Check = {
  id: "outcome.object",
  severity: "warning",
  title: "The verb has an object",
  reason: "“Analyse data” could stand in any program: only the object and its context say what is learned.",
  remedy: "Say what it is done to, and in what setting.",
  run: (curriculum) =>
    statedOutcomesOf(curriculum).flatMap(({ path, value }) =>
      contentOf(splitLeadingVerb(value.text).rest).length >= 2
        ? []
        : [{ path: `${path}.text`, itemId: value.id, message: `“${value.text}” names no object with a context.` }],
    ),
};
