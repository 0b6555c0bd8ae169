import type { Curriculum } from "../model/curriculum.ts";
import type { Finding } from "../model/finding.ts";
import { catalogue } from "./catalogue.ts";
import { createContext } from "./check-context.ts";

/**
 * Every finding of every check, in the order of the catalogue and, within a check, of the curriculum.
 * `today` is an ISO date: sources are recent or not as of that day.
 */
export function runChecks(curriculum: Curriculum, { today }: { today: string }): Finding[] {
  const context = createContext(curriculum, today);
  return catalogue.flatMap((check) =>
    check.run(curriculum, context).map(({ path, itemId, message }) => ({
      check: check.id,
      severity: check.severity,
      path,
      itemId,
      message,
      remedy: check.remedy,
    })),
  );
}
