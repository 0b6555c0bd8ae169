import type { Check } from "../check.ts";
import { isRecent } from "../is-recent.ts";

export const recent: Check = {
  id: "source.recent",
  severity: "warning",
  title: "Sources are of the last five years, or paired with recent ones",
  reason: "A field moves on; older works stay where they are foundational.",
  remedy: "Add a recent source on the same topic.",
  run: ({ sources }, { today }) => {
    const count = sources.filter((source) => isRecent(source.record.published, today)).length;
    // An older work is foundational beside recent ones; alone, the whole list is out of date.
    return sources.length === 0 || count > 0
      ? []
      : [{ path: "sources", itemId: null, message: `None of ${sources.length} sources is of the last five years.` }];
  },
};
