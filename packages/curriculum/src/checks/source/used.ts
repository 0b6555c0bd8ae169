import type { Check } from "../check.ts";
import { citationsOf, readingsOf } from "../walk-curriculum.ts";

export const used: Check = {
  id: "source.used",
  severity: "advice",
  title: "Every source in the list is used",
  reason: "A list longer than its use misleads readers.",
  remedy: "Cite it, set it as reading, or drop it.",
  run: (curriculum) => {
    const inUse = new Set([
      ...citationsOf(curriculum).map(({ citation }) => citation.sourceId),
      ...readingsOf(curriculum).map(({ value }) => value.sourceId),
    ]);
    return curriculum.sources.flatMap((source, index) =>
      inUse.has(source.id)
        ? []
        : [
            {
              path: `sources[${index}]`,
              itemId: source.id,
              message: `“${source.record.title}” is neither cited nor read.`,
            },
          ],
    );
  },
};
