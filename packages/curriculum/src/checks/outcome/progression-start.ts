import type { Check } from "../check.ts";

export const progressionStart: Check = {
  id: "outcome.progression-start",
  severity: "warning",
  title: "The first third of modules mostly asks to understand and apply",
  reason: "Beginners need ground to stand on before they judge.",
  remedy: "Move demanding outcomes to later modules.",
  run: ({ modules }) => {
    const third = modules.slice(0, Math.max(1, Math.round(modules.length / 3))).flatMap((module) => module.outcomes);
    const count = third.filter(({ bloomLevel }) => bloomLevel === "Understand" || bloomLevel === "Apply").length;
    return modules.length < 2 || third.length === 0 || count >= third.length * 0.6
      ? []
      : [
          {
            path: "modules[0]",
            itemId: null,
            message: `${count} of ${third.length} outcomes of the first third are Understand or Apply; 60 % are asked.`,
          },
        ];
  },
};
