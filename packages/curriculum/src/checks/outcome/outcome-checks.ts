import type { Check } from "../check.ts";
import { sameObject } from "./same-object.ts";
import { genericCriteria } from "./generic-criteria.ts";
import { criteriaCount } from "./criteria-count.ts";
import { duplicate } from "./duplicate.ts";
import { knownVerb } from "./known-verb.ts";
import { length } from "./length.ts";
import { level } from "./level.ts";
import { levelShare } from "./level-share.ts";
import { moduleCount } from "./module-count.ts";
import { namedArtefact } from "./named-artefact.ts";
import { object } from "./object.ts";
import { oneVerb } from "./one-verb.ts";
import { programCount } from "./program-count.ts";
import { progressionEnd } from "./progression-end.ts";
import { progressionStart } from "./progression-start.ts";
import { sentence } from "./sentence.ts";
import { spread } from "./spread.ts";
import { tickableCriteria } from "./tickable-criteria.ts";
import { tooHigh } from "./too-high.ts";
import { tooLow } from "./too-low.ts";
import { verbField } from "./verb-field.ts";
import { verbVariety } from "./verb-variety.ts";
import { weakVerb } from "./weak-verb.ts";

export const outcomeChecks: readonly Check[] = [
  programCount,
  moduleCount,
  length,
  oneVerb,
  weakVerb,
  knownVerb,
  verbField,
  level,
  object,
  sentence,
  criteriaCount,
  tickableCriteria,
  duplicate,
  spread,
  levelShare,
  progressionStart,
  progressionEnd,
  tooLow,
  tooHigh,
  namedArtefact,
  verbVariety,
  sameObject,
  genericCriteria,
];
