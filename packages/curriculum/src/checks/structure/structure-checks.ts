import type { Check } from "../check.ts";
import { unitTopics } from "./unit-topics.ts";
import { linksExist } from "./links-exist.ts";
import { moduleCodes } from "./module-codes.ts";
import { moduleCount } from "./module-count.ts";
import { moduleTitles } from "./module-titles.ts";
import { outcomeCodes } from "./outcome-codes.ts";
import { prerequisiteAcyclic } from "./prerequisite-acyclic.ts";
import { prerequisiteEarlier } from "./prerequisite-earlier.ts";
import { prerequisiteExists } from "./prerequisite-exists.ts";
import { programOutcomeCodes } from "./program-outcome-codes.ts";
import { requestedModules } from "./requested-modules.ts";
import { schema } from "./schema.ts";
import { sequence } from "./sequence.ts";
import { uniqueIds } from "./unique-ids.ts";

export const structureChecks: readonly Check[] = [
  schema,
  programOutcomeCodes,
  moduleCodes,
  outcomeCodes,
  uniqueIds,
  sequence,
  prerequisiteExists,
  prerequisiteEarlier,
  prerequisiteAcyclic,
  moduleCount,
  requestedModules,
  moduleTitles,
  linksExist,
  unitTopics,
];
