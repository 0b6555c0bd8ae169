import type { Check } from "../check.ts";
import { coreSection } from "./core-section.ts";
import { coreCount } from "./core-count.ts";
import { minutes } from "./minutes.ts";
import { outcomes } from "./outcomes.ts";
import { ownStudy } from "./own-study.ts";
import { source } from "./source.ts";
import { supplementaryCount } from "./supplementary-count.ts";
import { unique } from "./unique.ts";

export const readingChecks: readonly Check[] = [
  coreCount,
  supplementaryCount,
  minutes,
  ownStudy,
  outcomes,
  source,
  unique,
  coreSection,
];
