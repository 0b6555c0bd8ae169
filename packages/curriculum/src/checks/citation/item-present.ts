import type { Check } from "../check.ts";
import { citablesOf } from "../walk-curriculum.ts";

export const itemPresent: Check = {
  id: "citation.item-present",
  severity: "warning",
  title: "Every item, case, unit and entry cites a passage",
  reason: "What the sources do not teach should not be tested or defined.",
  remedy: "Cite the passage that it rests on.",
  run: (curriculum) =>
    citablesOf(curriculum)
      .filter(({ basis, citations }) => basis === null && citations.length === 0)
      .map(({ path, itemId }) => ({ path, itemId, message: "Nothing is cited." })),
};
