import { creditFrameworkRow } from "../../credit/program-hours.ts";
import type { Check } from "../check.ts";

export const contactShare: Check = {
  id: "hours.contact-share",
  severity: "warning",
  title: "The contact share is usual for the mode of delivery",
  reason: "A share outside the band is either a slip or needs a reason that reviewers will ask for.",
  remedy: "Change the contact hours, or give the share in the brief.",
  run: ({ program, brief }) => {
    const fixed = creditFrameworkRow(program.creditFramework).contactHoursPerCredit;
    if (fixed !== null) {
      const expected = fixed * program.totalCredits;
      return program.contactHours === expected
        ? []
        : [
            {
              path: "program.contactHours",
              itemId: null,
              message: `The framework fixes ${expected} contact hours; there are ${program.contactHours}.`,
            },
          ];
    }
    const share = program.contactHours / program.totalHours;
    const [from, to] = bands[program.delivery];
    // Half a point of slack: hours are integers. A share that the brief gives is meant.
    const isMeant = brief.contactShare !== undefined && Math.abs(brief.contactShare - share) < 0.005;
    if (isMeant || (share >= from - 0.005 && share <= to + 0.005)) return [];
    return [
      {
        path: "program.contactHours",
        itemId: null,
        message: `${Math.round(share * 100)} % contact; ${program.delivery} programs usually have ${from * 100} to ${to * 100} %.`,
      },
    ];
  },
};

/** Shares of contact by mode of delivery. */
const bands = {
  "in-person": [0.3, 0.5],
  blended: [0.2, 0.4],
  online: [0.15, 0.3],
  "self-study": [0.1, 0.2],
} as const;
