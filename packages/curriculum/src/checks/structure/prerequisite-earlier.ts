import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const prerequisiteEarlier: Check = {
  id: "structure.prerequisite-earlier",
  severity: "error",
  title: "Prerequisites are taught before",
  reason: "A student would need what is still to come.",
  remedy: "Move the module behind its prerequisite, or drop the prerequisite.",
  run: (curriculum) => {
    const order = new Map(curriculum.modules.map((module, index) => [module.code, index]));
    return modulesOf(curriculum).flatMap(({ path, module }, index) =>
      module.prerequisites
        .filter((code) => (order.get(code) ?? -1) >= index && code !== module.code)
        .map((code) => ({
          path: `${path}.prerequisites`,
          itemId: module.id,
          message: `${module.code} asks for ${code}, which is taught later.`,
        })),
    );
  },
};
