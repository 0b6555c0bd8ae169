import type { Check } from "../check.ts";
import { identifiedPlaces } from "../identified-places.ts";

export const uniqueIds: Check = {
  id: "structure.unique-ids",
  severity: "error",
  title: "Every id names one thing",
  reason: "Links, comments and citations would point at two things at once.",
  remedy: "Give the second one an id of its own.",
  run: (curriculum) => {
    const seen = new Map<string, string>();
    return identifiedPlaces(curriculum).flatMap(({ path, id }) => {
      const first = seen.get(id);
      seen.set(id, first ?? path);
      return first === undefined ? [] : [{ path, itemId: id, message: `The id “${id}” is also that of ${first}.` }];
    });
  },
};
