import type { Check } from "../check.ts";
import { matchingOf } from "../walk-curriculum.ts";

export const keys: Check = {
  id: "matching.keys",
  severity: "error",
  title: "Every premise has one response, and no response serves two",
  reason: "The directions promise that a response is used once or not at all.",
  remedy: "Give each premise the id of a response of its own.",
  run: (curriculum) =>
    matchingOf(curriculum).flatMap(({ path, value }) => {
      const known = new Set(value.responses.map(({ id }) => id));
      const used = new Set<string>();
      const faults = value.premises.flatMap(({ responseId }, index) => {
        const says = !known.has(responseId)
          ? `names “${responseId}”, which is no response`
          : used.has(responseId)
            ? "has the response of another premise"
            : null;
        used.add(responseId);
        return says === null
          ? []
          : [{ path: `${path}.premises[${index}]`, itemId: value.id, message: `Premise ${index + 1} ${says}.` }];
      });
      const ids = [...value.responses, ...value.premises].map(({ id }) => id);
      return new Set(ids).size === ids.length
        ? faults
        : [...faults, { path, itemId: value.id, message: "Two parts of the item have the same id." }];
    }),
};
