import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { ledgersOf } from "../walk-curriculum.ts";

/** Below so many lines a wording that comes again is no pattern. */
const leastLines = 6;

export const genericBands: Check = {
  id: "rubric.generic-bands",
  severity: "warning",
  title: "Bands describe the work that they mark",
  reason: "A band that reads the same for every criterion leaves the mark to the marker.",
  remedy: "Say what is there and what is missing in work of this band, criterion by criterion.",
  run: (curriculum) => {
    const lines = ledgersOf(curriculum).flatMap(({ path, itemId, ledger }) =>
      ledger.map((line, index) => ({ path: `${path}[${index}].bands`, itemId, line })),
    );
    if (lines.length < leastLines) return [];
    const uses = new Map<string, { path: string; itemId: string; text: string; count: number }>();
    for (const { path, itemId, line } of lines)
      for (const band of line.bands) {
        // No marks for nothing: that may be said in the same words each time.
        if (band.to === 0) continue;
        const key = foldText(band.description);
        const use = uses.get(key);
        if (use) use.count += 1;
        else uses.set(key, { path, itemId, text: band.description, count: 1 });
      }
    return [...uses.values()]
      .filter(({ count }) => count > lines.length / 2)
      .map(({ path, itemId, text, count }) => ({
        path,
        itemId,
        message: `“${text}” describes a band of ${count} of ${lines.length} criteria, first at ${path}.`,
      }));
  },
};
