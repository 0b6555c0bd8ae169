import type { Check } from "../check.ts";
import { sameFact } from "./same-fact.ts";
import { duplicateStems } from "./duplicate-stems.ts";
import { guessable } from "./guessable.ts";
import { keyPositions } from "./key-positions.ts";
import { longestOption } from "./longest-option.ts";

export const bankChecks: readonly Check[] = [keyPositions, longestOption, guessable, duplicateStems, sameFact];
