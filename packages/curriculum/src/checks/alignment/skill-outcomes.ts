import type { Check } from "../check.ts";

export const skillOutcomes: Check = {
  id: "alignment.skill-outcomes",
  severity: "error",
  title: "A skill rests on at least two outcomes",
  reason: "A skill that one outcome covers is that outcome.",
  remedy: "Link the outcomes that the skill draws on.",
  run: ({ skills }) =>
    skills.flatMap((skill, index) =>
      new Set(skill.outcomeIds).size >= 2
        ? []
        : [
            {
              path: `skills[${index}].outcomeIds`,
              itemId: skill.id,
              message: `“${skill.name}” is linked to ${skill.outcomeIds.length} outcome.`,
            },
          ],
    ),
};
