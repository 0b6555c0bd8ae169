import type { Check } from "../check.ts";

export const type: Check = {
  id: "source.type",
  severity: "warning",
  title: "Sources are of an accepted kind",
  reason: "Reviewers accept works that a publisher, a body or a review stands behind.",
  remedy: "Give the kind of work, or replace it; an Administrator may accept it with a reason.",
  run: ({ sources }) =>
    sources.flatMap((source, index) =>
      source.record.type !== "other" && source.record.type !== "web-page"
        ? []
        : [
            {
              path: `sources[${index}].record.type`,
              itemId: source.id,
              message: `“${source.record.title}” is of the kind “${source.record.type}”.`,
            },
          ],
    ),
};
