import type { Check } from "../check.ts";
import { computedKey } from "./computed-key.ts";
import { levelClaimed } from "./level-claimed.ts";
import { oneCorrect } from "./one-correct.ts";
import { optionCount } from "./option-count.ts";
import { optionIds } from "./option-ids.ts";
import { optionsDistinct } from "./options-distinct.ts";
import { rationales } from "./rationales.ts";
import { rationalesDistinct } from "./rationales-distinct.ts";
import { itemFlawChecks } from "./flaw-checks.ts";

export const itemChecks: readonly Check[] = [
  optionCount,
  oneCorrect,
  optionIds,
  rationales,
  rationalesDistinct,
  optionsDistinct,
  ...itemFlawChecks,
  levelClaimed,
  computedKey,
];
