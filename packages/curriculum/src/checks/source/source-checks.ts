import type { Check } from "../check.ts";
import { credibilitySum } from "./credibility-sum.ts";
import { credible } from "./credible.ts";
import { identified } from "./identified.ts";
import { recent } from "./recent.ts";
import { recentPerModule } from "./recent-per-module.ts";
import { reference } from "./reference.ts";
import { refused } from "./refused.ts";
import { secondPerModule } from "./second-per-module.ts";
import { type } from "./type.ts";
import { used } from "./used.ts";

export const sourceChecks: readonly Check[] = [
  refused,
  type,
  recent,
  recentPerModule,
  secondPerModule,
  credibilitySum,
  credible,
  reference,
  identified,
  used,
];
