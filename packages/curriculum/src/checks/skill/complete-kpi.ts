import type { Check } from "../check.ts";

export const completeKpi: Check = {
  id: "skill.complete-kpi",
  severity: "warning",
  title: "Every indicator says over which time it is measured, how and by whom",
  reason: "A figure without a period and an instrument is read by everybody in their own way.",
  remedy: "Give the period (“each quarter”) and the instrument (“audit of 10 records by the team leader”).",
  run: ({ skills }) =>
    skills.flatMap((skill, at) =>
      skill.kpis.flatMap(({ text, period = "", instrument = "" }, index) => {
        const missing = [
          ...(period.trim() === "" ? ["period"] : []),
          ...(instrument.trim() === "" ? ["instrument"] : []),
        ];
        return missing.length === 0
          ? []
          : [
              {
                path: `skills[${at}].kpis[${index}]`,
                itemId: skill.id,
                message: `“${text}” lacks ${missing.join(" and ")}.`,
              },
            ];
      }),
    ),
};
