import type { Check } from "../check.ts";
import { matchingOf } from "../walk-curriculum.ts";

export const responseOrder: Check = {
  id: "matching.response-order",
  severity: "advice",
  title: "Responses stand in alphabetical or numerical order",
  reason: "A name is found at once, and the order betrays nothing of the key.",
  remedy: "Sort the responses.",
  run: (curriculum) =>
    matchingOf(curriculum).flatMap(({ path, value }) => {
      const texts = value.responses.map(({ text }) => text);
      const sorted = texts.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true, sensitivity: "base" }));
      return texts.every((text, at) => text === sorted[at])
        ? []
        : [{ path: `${path}.responses`, itemId: value.id, message: `“${sorted[0]}” should stand first.` }];
    }),
};
