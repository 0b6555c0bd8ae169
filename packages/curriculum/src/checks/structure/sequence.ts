import type { Check, Fault } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const sequence: Check = {
  id: "structure.sequence",
  severity: "error",
  title: "Modules and units are numbered 1, 2, 3 … in teaching order",
  reason: "A gap or a repeat leaves the order of teaching open.",
  remedy: "Number them in the order in which they stand.",
  run: (curriculum) => [
    ...outOfOrder("modules", curriculum.modules),
    ...modulesOf(curriculum).flatMap(({ path, module }) => outOfOrder(`${path}.units`, module.units)),
  ],
};

function outOfOrder(path: string, parts: readonly { id: string; sequenceOrder: number }[]): Fault[] {
  return parts.flatMap((part, index) =>
    part.sequenceOrder === index + 1
      ? []
      : [
          {
            path: `${path}[${index}].sequenceOrder`,
            itemId: part.id,
            message: `The number is ${part.sequenceOrder}, expected ${index + 1}.`,
          },
        ],
  );
}
