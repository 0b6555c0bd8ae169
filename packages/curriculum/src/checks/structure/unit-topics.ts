import { foldText } from "../../language/fold-text.ts";
import { joinList } from "../../language/join-list.ts";
import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const unitTopics: Check = {
  id: "structure.unit-topics",
  severity: "warning",
  title: "Every unit has topics of its own",
  reason: "Hours without a topic cannot be taught, and one topic in two units is taught twice.",
  remedy: "Name what the unit teaches, or give its hours to another.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) => {
      const placed = new Map<string, string>();
      return module.units.flatMap((unit, index) => {
        const place = { path: `${path}.units[${index}].topics`, itemId: unit.id };
        if (unit.topics.length === 0) return [{ ...place, message: `“${unit.title}” has no topics.` }];
        const taught = unit.topics.filter((topic) => placed.has(foldText(topic)));
        const first = placed.get(foldText(taught[0] ?? ""));
        for (const topic of unit.topics) placed.set(foldText(topic), placed.get(foldText(topic)) ?? unit.title);
        return taught.length === 0
          ? []
          : [
              {
                ...place,
                message: `${joinList(taught.map((topic) => `“${topic}”`))} of “${unit.title}” already belong${taught.length === 1 ? "s" : ""} to “${first}”.`,
              },
            ];
      });
    }),
};
