import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const passMark: Check = {
  id: "assessment.pass-mark",
  severity: "error",
  title: "Pass marks lie between 50 and 70 per cent",
  reason: "Below, a pass says little; above, a single slip fails a student.",
  remedy: "Set a pass mark of 50 to 70.",
  run: (curriculum) => {
    const faults = isUsual(curriculum.program.passMark)
      ? []
      : [
          {
            path: "program.passMark",
            itemId: null,
            message: `The program’s pass mark is ${curriculum.program.passMark} %.`,
          },
        ];
    const ofElements = modulesOf(curriculum).flatMap(({ path, module }) =>
      module.assessmentScheme.flatMap((element, index) =>
        isUsual(element.passMark)
          ? []
          : [
              {
                path: `${path}.assessmentScheme[${index}].passMark`,
                itemId: element.id,
                message: `The pass mark of “${element.title}” is ${element.passMark} %.`,
              },
            ],
      ),
    );
    return [...faults, ...ofElements];
  },
};

function isUsual(percent: number): boolean {
  return percent >= 50 && percent <= 70;
}
