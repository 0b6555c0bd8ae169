import type { Curriculum } from "../model/curriculum.ts";
import type { Severity } from "../model/finding.ts";
import type { CheckContext } from "./check-context.ts";

/** One place where a check fails. */
export interface Fault {
  /** "modules[2].outcomes[0]". */
  path: string;
  itemId: string | null;
  /** What is wrong here, with the values. */
  message: string;
}

/** One rule of the craft. The catalogue is a plain list of these. */
export interface Check {
  /** "area.rule", kebab-case: "hours.module-sum". Stable for ever. */
  id: string;
  severity: Severity;
  title: string;
  /** Why the rule exists, one or two sentences. */
  reason: string;
  /** What to do when it fails. */
  remedy: string;
  /** Every place where the rule does not hold; an empty list when it holds. */
  run: (curriculum: Curriculum, context: CheckContext) => Fault[];
}
