import type { Check } from "../check.ts";

export const criteria: Check = {
  id: "skill.criteria",
  severity: "error",
  title: "Every skill has assessment criteria",
  reason: "A skill is shown against criteria.",
  remedy: "Say what an assessor sees when the skill is there.",
  run: ({ skills }) =>
    skills.flatMap((skill, index) =>
      skill.assessmentCriteria.some((criterion) => criterion.trim() !== "")
        ? []
        : [
            {
              path: `skills[${index}].assessmentCriteria`,
              itemId: skill.id,
              message: `“${skill.name}” has no criteria.`,
            },
          ],
    ),
};
