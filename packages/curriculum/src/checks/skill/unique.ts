import { foldText } from "../../language/fold-text.ts";
import type { Check } from "../check.ts";

export const unique: Check = {
  id: "skill.unique",
  severity: "error",
  title: "No skill stands twice",
  reason: "The same skill twice counts double in every report.",
  remedy: "Join the two.",
  run: ({ skills }) => {
    const names = skills.map((skill) => foldText(skill.name));
    return skills.flatMap((skill, index) =>
      names.indexOf(names[index]!) === index
        ? []
        : [{ path: `skills[${index}].name`, itemId: skill.id, message: `“${skill.name}” stands twice.` }],
    );
  },
};
