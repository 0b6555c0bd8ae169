import type { Check } from "../check.ts";
import { modulesOf } from "../walk-curriculum.ts";

export const contactWithin: Check = {
  id: "hours.contact-within",
  severity: "error",
  title: "Contact hours are part of the hours",
  reason: "Own study cannot be negative.",
  remedy: "Lower the contact hours.",
  run: (curriculum) =>
    modulesOf(curriculum).flatMap(({ path, module }) =>
      module.contactHours <= module.hours
        ? []
        : [
            {
              path: `${path}.contactHours`,
              itemId: module.id,
              message: `${module.contactHours} contact hours in a module of ${module.hours}.`,
            },
          ],
    ),
};
