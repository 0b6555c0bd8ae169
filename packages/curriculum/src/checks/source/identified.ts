import type { Check } from "../check.ts";

export const identified: Check = {
  id: "source.identified",
  severity: "warning",
  title: "Every source can be found",
  reason: "A work without identifier, address or file cannot be checked.",
  remedy: "Add DOI, ISBN or address, or upload the file.",
  run: ({ sources }) =>
    sources.flatMap((source, index) =>
      source.fileName !== null ||
      source.record.doi !== undefined ||
      source.record.isbn !== undefined ||
      source.record.url !== undefined
        ? []
        : [
            {
              path: `sources[${index}].record`,
              itemId: source.id,
              message: `“${source.record.title}” has no identifier, address or file.`,
            },
          ],
    ),
};
