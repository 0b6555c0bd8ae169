import { programHours } from "../../credit/program-hours.ts";
import type { Check } from "../check.ts";

export const programTotal: Check = {
  id: "hours.program-total",
  severity: "error",
  title: "Program hours are credits times the framework’s rate",
  reason: "A credit is a promise of hours; any other figure breaks it.",
  remedy: "Set the hours to credits times rate, or change the credits.",
  run: ({ program }) => {
    const { totalHours, rule } = programHours({
      credits: program.totalCredits,
      creditFramework: program.creditFramework,
    });
    return program.totalHours === totalHours
      ? []
      : [
          {
            path: "program.totalHours",
            itemId: null,
            message: `The program states ${program.totalHours} hours; ${rule.replace(/, [\d.]+ % contact$/, "")} make ${totalHours}.`,
          },
        ];
  },
};
