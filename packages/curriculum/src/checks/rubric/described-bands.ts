import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { ledgersOf } from "../walk-curriculum.ts";

export const describedBands: Check = {
  id: "rubric.described-bands",
  severity: "error",
  title: "Every band is described, each in its own words",
  reason: "Two bands with one description cannot be told apart in marking.",
  remedy: "Say what the work shows in this band.",
  run: (curriculum) =>
    ledgersOf(curriculum).flatMap(({ path, itemId, ledger }) =>
      ledger.flatMap((line, index) => {
        const told = line.bands.map((band) => foldText(band.description));
        return told.every((text) => text !== "") && new Set(told).size === told.length
          ? []
          : [
              {
                path: `${path}[${index}].bands`,
                itemId,
                message: `Two bands of “${line.criterion}” read the same, or one is empty.`,
              },
            ];
      }),
    ),
};
