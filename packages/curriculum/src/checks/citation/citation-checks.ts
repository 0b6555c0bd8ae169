import type { Check } from "../check.ts";
import { itemPresent } from "./item-present.ts";
import { length } from "./length.ts";
import { passageExists } from "./passage-exists.ts";
import { passageSource } from "./passage-source.ts";
import { present } from "./present.ts";
import { sameSource } from "./same-source.ts";
import { section } from "./section.ts";
import { sourceExists } from "./source-exists.ts";
import { support } from "./support.ts";
import { verbatim } from "./verbatim.ts";

export const citationChecks: readonly Check[] = [
  present,
  itemPresent,
  verbatim,
  passageExists,
  sourceExists,
  sameSource,
  passageSource,
  length,
  section,
  support,
];
