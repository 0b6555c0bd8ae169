import type { Check } from "../check.ts";
import { artefactCollected } from "./artefact-collected.ts";
import { assessedAtLevel } from "./assessed-at-level.ts";
import { formatFollowsLevel } from "./format-follows-level.ts";
import { outcomeAssessed } from "./outcome-assessed.ts";
import { outcomeServes } from "./outcome-serves.ts";
import { outcomeSourced } from "./outcome-sourced.ts";
import { programOutcomeServed } from "./program-outcome-served.ts";
import { skillOutcomes } from "./skill-outcomes.ts";

export const alignmentChecks: readonly Check[] = [
  programOutcomeServed,
  outcomeServes,
  outcomeAssessed,
  assessedAtLevel,
  formatFollowsLevel,
  artefactCollected,
  skillOutcomes,
  outcomeSourced,
];
