import type { Check } from "../check.ts";

export const measurableKpi: Check = {
  id: "skill.measurable-kpi",
  severity: "error",
  title: "Every indicator can be measured",
  reason: "Without number, unit and threshold nobody can say whether it was met.",
  remedy: "Give what is measured, the figure to reach and its unit.",
  run: ({ skills }) =>
    skills.flatMap((skill, at) =>
      skill.kpis.flatMap((kpi, index) => {
        const isMeasured =
          /\d/.test(kpi.threshold) && kpi.unit.trim() !== "" && kpi.measure.trim() !== "" && kpi.text.trim() !== "";
        return isMeasured
          ? []
          : [
              {
                path: `skills[${at}].kpis[${index}]`,
                itemId: skill.id,
                message: `“${kpi.text}” lacks a figure, a unit or what is measured.`,
              },
            ];
      }),
    ),
};
