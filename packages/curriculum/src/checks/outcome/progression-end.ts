import { bloomRank } from "../../model/bloom-level.ts";
import type { Check } from "../check.ts";

export const progressionEnd: Check = {
  id: "outcome.progression-end",
  severity: "warning",
  title: "The last third of modules asks to analyse and above",
  reason: "A program that ends where it began has no height.",
  remedy: "Raise outcomes of the last modules.",
  run: ({ modules }) => {
    const third = modules.slice(-Math.max(1, Math.round(modules.length / 3))).flatMap((module) => module.outcomes);
    const count = third.filter(({ bloomLevel }) => bloomRank(bloomLevel) >= bloomRank("Analyze")).length;
    return modules.length < 2 || third.length === 0 || count >= third.length * 0.3
      ? []
      : [
          {
            path: `modules[${modules.length - 1}]`,
            itemId: null,
            message: `${count} of ${third.length} outcomes of the last third are Analyze and above; 30 % are asked.`,
          },
        ];
  },
};
