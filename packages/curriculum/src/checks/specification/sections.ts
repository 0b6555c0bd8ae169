import { specificationKeys } from "../../model/curriculum.ts";
import type { Check } from "../check.ts";

export const sections: Check = {
  id: "specification.sections",
  severity: "error",
  title: "The specification has its nine sections, each once",
  reason: "Accreditation bodies look for each of them.",
  remedy: "Write the missing section, or join the two.",
  run: ({ program }) =>
    specificationKeys.flatMap((key) => {
      const count = program.specification.filter((section) => section.key === key).length;
      return count === 1
        ? []
        : [
            {
              path: "program.specification",
              itemId: null,
              message: count === 0 ? `The section “${key}” is missing.` : `The section “${key}” stands ${count} times.`,
            },
          ];
    }),
};
