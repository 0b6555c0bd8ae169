import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const prerequisiteExists: Check = {
  id: "structure.prerequisite-exists",
  severity: "error",
  title: "Prerequisites are modules of this program",
  reason: "Nobody can meet a prerequisite that is not offered.",
  remedy: "Name the code of a module of this program, or move the demand to the entry requirements.",
  run: (curriculum) => {
    const codes = new Set(curriculum.modules.map((module) => module.code));
    return modulesOf(curriculum).flatMap(({ path, module }) =>
      module.prerequisites
        .filter((code) => !codes.has(code))
        .map((code) => ({
          path: `${path}.prerequisites`,
          itemId: module.id,
          message: `${module.code} asks for “${code}”, which is no module of the program.`,
        })),
    );
  },
};
