import type { Check } from "../check.ts";
import { ledgersOf } from "../walk-curriculum.ts";

export const bands: Check = {
  id: "rubric.bands",
  severity: "error",
  title: "Bands cover the marks without gap or overlap",
  reason: "A mark between two bands has no description to be given for.",
  remedy: "Let each band start where the lower one ends, from 0 to the marks of the line.",
  run: (curriculum) =>
    ledgersOf(curriculum).flatMap(({ path, itemId, ledger }) =>
      ledger.flatMap((line, index) => {
        const sorted = line.bands.toSorted((a, b) => b.from - a.from);
        const isWhole =
          sorted[0]?.to === line.marks &&
          sorted.at(-1)?.from === 0 &&
          sorted.every((band, at) => band.from <= band.to && (at === 0 || band.to === sorted[at - 1]!.from - 1));
        return isWhole
          ? []
          : [
              {
                path: `${path}[${index}].bands`,
                itemId,
                message: `The bands of “${line.criterion}” are ${sorted.map(({ from, to }) => `${from}–${to}`).join(", ")} for ${line.marks} marks.`,
              },
            ];
      }),
    ),
};
