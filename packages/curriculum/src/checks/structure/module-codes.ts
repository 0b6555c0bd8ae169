import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const moduleCodes: Check = {
  id: "structure.module-codes",
  severity: "error",
  title: "Module codes have letters and a number, each once",
  reason: "A code names one module in timetables and records.",
  remedy: "Write two to four capitals and two to four digits, and no code twice.",
  run: (curriculum) => {
    const codes = curriculum.modules.map((module) => module.code);
    return modulesOf(curriculum).flatMap(({ path, module }, index) => {
      if (!/^[A-Z]{2,4}\d{2,4}$/.test(module.code))
        return [{ path: `${path}.code`, itemId: module.id, message: `“${module.code}” is not of the form “BI101”.` }];
      const first = codes.indexOf(module.code);
      return first === index
        ? []
        : [
            {
              path: `${path}.code`,
              itemId: module.id,
              message: `“${module.code}” is also the code of modules[${first}].`,
            },
          ];
    });
  },
};
