import { leadingVerb } from "../../bloom/leading-verb.ts";
import type { Check } from "../check.ts";
import { outcomesOf } from "../walk-curriculum.ts";

export const verbVariety: Check = {
  id: "outcome.verb-variety",
  severity: "advice",
  title: "No verb leads more than a third of the outcomes",
  reason: "A page of “explain” hides what differs.",
  remedy: "Choose the verb that says exactly what is done.",
  run: (curriculum) => {
    const outcomes = outcomesOf(curriculum);
    const counts = new Map<string, number>();
    for (const { value } of outcomes) {
      const verb = leadingVerb(value.text);
      counts.set(verb, (counts.get(verb) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count >= 4 && count > outcomes.length / 3)
      .map(([verb, count]) => ({
        path: "modules",
        itemId: null,
        message: `“${verb}” leads ${count} of ${outcomes.length} outcomes.`,
      }));
  },
};
