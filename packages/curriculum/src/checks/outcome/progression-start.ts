import type { BloomLevel } from "../../model/bloom-level.ts";
import type { Check } from "../check.ts";

export const progressionStart: Check = {
  id: "outcome.progression-start",
  severity: "warning",
  title: "The first third of modules mostly asks to understand and apply; from EQF level 7, to apply and analyse",
  reason: "Students need ground to stand on before they judge.",
  remedy: "Move demanding outcomes to later modules.",
  run: ({ modules }, { rank }) => {
    const ground: readonly BloomLevel[] = rank !== null && rank >= 7 ? ["Apply", "Analyze"] : ["Understand", "Apply"];
    const third = modules.slice(0, Math.max(1, Math.round(modules.length / 3))).flatMap((module) => module.outcomes);
    const count = third.filter(({ bloomLevel }) => ground.includes(bloomLevel)).length;
    return modules.length < 2 || third.length === 0 || count >= third.length * 0.6
      ? []
      : [
          {
            path: "modules[0]",
            itemId: null,
            message: `${count} of ${third.length} outcomes of the first third are ${ground.join(" or ")}; 60 % are asked.`,
          },
        ];
  },
};
