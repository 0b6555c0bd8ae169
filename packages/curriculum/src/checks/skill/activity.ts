import type { Check } from "../check.ts";

export const activity: Check = {
  id: "skill.activity",
  severity: "error",
  title: "Every activity has hours, resources and an assessment",
  reason: "An activity that cannot be timetabled or marked is an idea.",
  remedy: "Give hours, at least one resource and how it is assessed.",
  run: ({ skills }) =>
    skills.flatMap((skill, at) =>
      skill.activities.flatMap((one, index) =>
        one.hours > 0 && one.resources.some((name) => name.trim() !== "") && one.assessmentType.trim() !== ""
          ? []
          : [
              {
                path: `skills[${at}].activities[${index}]`,
                itemId: skill.id,
                message: `“${one.title}” lacks hours, resources or an assessment.`,
              },
            ],
      ),
    ),
};
