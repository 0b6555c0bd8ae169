import type { Curriculum } from "../model/curriculum.ts";
import type { Finding } from "../model/finding.ts";
import { catalogue } from "./catalogue.ts";
import type { AssessPart } from "../support/remember-support.ts";
import type { Check, Fault } from "./check.ts";
import { createContext } from "./check-context.ts";
import { schema } from "./structure/schema.ts";

export interface CheckOptions {
  /** ISO date: sources are recent or not as of that day. */
  today: string;
  /** Remembers the support of citations for whoever checks a program more than once. */
  assess?: AssessPart;
  /** Ids of the checks that are run, on a curriculum whose shape is known to be sound; all when left out. */
  only?: ReadonlySet<string>;
}

/**
 * Every finding of every check, in the order of the catalogue and, within a check, of the curriculum.
 * What does not fit the schema is no curriculum:
 * then the findings name the places, and the checks that cannot be run without what is missing there say nothing.
 */
export function runChecks(curriculum: Curriculum, { today, assess, only }: CheckOptions): Finding[] {
  const context = createContext(curriculum, today, assess);
  const isWanted = ({ id }: Check) => only === undefined || only.has(id);
  const misfits = isWanted(schema) ? schema.run(curriculum, context) : [];
  const isSound = misfits.length === 0;
  const faultsOf = (check: Check): Fault[] => {
    if (check === schema) return misfits;
    return isSound ? check.run(curriculum, context) : runWherePossible(check, curriculum, context);
  };
  return catalogue.filter(isWanted).flatMap((check) =>
    faultsOf(check).map(({ path, itemId, message }) => ({
      check: check.id,
      severity: check.severity,
      path,
      itemId,
      message,
      remedy: check.remedy,
    })),
  );
}

function runWherePossible(check: Check, ...[curriculum, context]: Parameters<Check["run"]>): Fault[] {
  try {
    return check.run(curriculum, context);
  } catch {
    // It relied on the shape, and the finding on the shape is there already.
    return [];
  }
}
