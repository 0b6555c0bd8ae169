import { measureKeyBalance } from "../../items/key-balance.ts";
import type { Check } from "../check.ts";

export const keyPositions: Check = {
  id: "bank.key-positions",
  severity: "error",
  title: "Keys are spread over the positions",
  reason: "Whoever sees that C is mostly right needs no knowledge.",
  remedy: "Print the options of some items in another order.",
  run: ({ modules }) => {
    const items = modules.flatMap((module) => module.assessments).filter((item) => item.type === "multiple_choice");
    const { counts, p } = measureKeyBalance(items);
    // One fair bank in a hundred looks as uneven as this.
    return p >= 0.01
      ? []
      : [
          {
            path: "modules",
            itemId: null,
            message: `Keys stand at the positions ${counts.join(", ")} times (p = ${p.toFixed(4)}).`,
          },
        ];
  },
};
