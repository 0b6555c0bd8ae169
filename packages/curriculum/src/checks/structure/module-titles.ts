import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const moduleTitles: Check = {
  id: "structure.module-titles",
  severity: "error",
  title: "No two modules have the same title",
  reason: "A title is what students and records go by.",
  remedy: "Say in the title what sets the module apart.",
  run: (curriculum) => {
    const titles = curriculum.modules.map((module) => foldText(module.title));
    return modulesOf(curriculum).flatMap(({ path, module }, index) =>
      titles.indexOf(titles[index]!) === index
        ? []
        : [
            {
              path: `${path}.title`,
              itemId: module.id,
              message: `“${module.title}” is the title of an earlier module.`,
            },
          ],
    );
  },
};
