import type { Check } from "../check.ts";

export const credible: Check = {
  id: "source.credible",
  severity: "warning",
  title: "Credibility is at least 40 of 100",
  reason: "Below, a work has neither a body behind it nor a lasting identifier.",
  remedy: "Complete the record, or replace the source.",
  run: ({ sources }) =>
    sources.flatMap((source, index) =>
      source.credibility.score >= 40
        ? []
        : [
            {
              path: `sources[${index}].credibility`,
              itemId: source.id,
              message: `“${source.record.title}” scores ${source.credibility.score}.`,
            },
          ],
    ),
};
