import type { Check } from "../check.ts";
import { citablesOf } from "../walk-curriculum.ts";

export const ungrounded: Check = {
  id: "report.ungrounded",
  severity: "warning",
  title: "What has no source is counted",
  reason: "A reader should know what rests on nobody’s word.",
  remedy: "Add sources on these topics, or accept them with a reason.",
  run: (curriculum) => {
    const open = citablesOf(curriculum).filter(({ basis }) => basis === "ungrounded");
    return open.length === 0
      ? []
      : [
          {
            path: open[0]!.path,
            itemId: open[0]!.itemId,
            message: `${open.length} ${open.length === 1 ? "statement rests" : "statements rest"} on no source, first at ${open[0]!.path}.`,
          },
        ];
  },
};
