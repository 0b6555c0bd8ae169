import type { Check } from "../check.ts";

export const contactSum: Check = {
  id: "hours.contact-sum",
  severity: "error",
  title: "Module contact hours make the program’s",
  reason: "Staff and rooms are planned from the modules, the promise is the program’s.",
  remedy: "Change module contact hours until they sum to the program’s.",
  run: ({ modules, program }) => {
    // With electives the sum depends on what a student chooses.
    if (modules.some((module) => module.kind === "elective")) return [];
    const sum = modules.reduce((total, module) => total + module.contactHours, 0);
    return sum === program.contactHours
      ? []
      : [
          {
            path: "program.contactHours",
            itemId: null,
            message: `Modules have ${sum} contact hours, the program states ${program.contactHours}.`,
          },
        ];
  },
};
