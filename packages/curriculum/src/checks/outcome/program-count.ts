import type { Check } from "../check.ts";

export const programCount: Check = {
  id: "outcome.program-count",
  severity: "error",
  title: "Four to eight program outcomes",
  reason: "Fewer cannot describe a qualification; more cannot be kept in mind or assessed as a whole.",
  remedy: "Join or split program outcomes.",
  run: ({ programOutcomes }) =>
    programOutcomes.length >= 4 && programOutcomes.length <= 8
      ? []
      : [{ path: "programOutcomes", itemId: null, message: `There are ${programOutcomes.length} program outcomes.` }],
};
