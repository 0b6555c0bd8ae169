import type { Check } from "../check.ts";

export const activityHours: Check = {
  id: "skill.activity-hours",
  severity: "warning",
  title: "Activities fit into their module",
  reason: "An activity cannot take longer than the module that it is part of.",
  remedy: "Shorten the activity, or place it in another module.",
  run: ({ skills, modules }) =>
    skills.flatMap((skill, at) =>
      skill.activities.flatMap((activity, index) => {
        const module = modules.find(({ code }) => code === activity.moduleCode);
        return module === undefined || activity.hours <= module.hours
          ? []
          : [
              {
                path: `skills[${at}].activities[${index}].hours`,
                itemId: skill.id,
                message: `${activity.hours} hours in ${module.code}, which has ${module.hours}.`,
              },
            ];
      }),
    ),
};
