import { checkQualification } from "@curriculum/curriculum/credit/check-qualification.ts";
import { parseLevel } from "@curriculum/curriculum/credit/parse-level.ts";
import { creditFrameworkRow, programHours } from "@curriculum/curriculum/credit/program-hours.ts";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import { findStructureContradictions } from "./find-structure-contradictions.ts";

export interface Contradiction {
  path: string;
  message: string;
  /** Keys of the brief whose values disagree. */
  uses: (keyof Brief)[];
}

/** Every place where a brief contradicts itself, each with the values. */
export function findContradictions(brief: Brief): Contradiction[] {
  const { totalHours } = programHours(brief);
  return [
    ...findLevelContradictions(brief, totalHours),
    ...findContactContradictions(brief),
    ...findStructureContradictions(brief, totalHours),
  ];
}

function findLevelContradictions(brief: Brief, totalHours: number): Contradiction[] {
  const level = parseLevel(brief.level, brief.levelFramework);
  if (!level.ok) return [{ path: "level", message: level.problem, uses: ["level", "levelFramework"] }];
  return checkQualification({ qualificationType: brief.qualificationType, level: level.value, totalHours }).map(
    (fault) => ({
      ...fault,
      uses:
        fault.path === "level"
          ? ["level", "levelFramework", "qualificationType"]
          : ["credits", "creditFramework", "qualificationType"],
    }),
  );
}

// Above this share of contact, "self-study" would not be what learners are told it is; 10 to 20 % is usual.
const mostSelfStudyContact = 0.4;

function findContactContradictions(brief: Brief): Contradiction[] {
  if (brief.contactShare === undefined) return [];
  const faults: Contradiction[] = [];
  const row = creditFrameworkRow(brief.creditFramework);
  if (row.contactHoursPerCredit !== null) {
    const fixed = row.contactHoursPerCredit / row.hoursPerCredit;
    // Half a percent: 0.33 and 0.333 both mean the third that the framework fixes.
    if (Math.abs(fixed - brief.contactShare) > 0.005) {
      faults.push({
        path: "contactShare",
        message: `contact share ${brief.contactShare} disagrees with the credit framework "${brief.creditFramework}", which fixes ${row.contactHoursPerCredit} contact hours of ${row.hoursPerCredit} for each credit: leave contactShare out or take another framework`,
        uses: ["contactShare", "creditFramework"],
      });
    }
  }
  if (brief.delivery === "self-study" && brief.contactShare > mostSelfStudyContact) {
    faults.push({
      path: "contactShare",
      message: `contact share ${brief.contactShare} disagrees with delivery "self-study" (at most ${mostSelfStudyContact}): lower the share or choose another delivery`,
      uses: ["contactShare", "delivery"],
    });
  }
  return faults;
}
