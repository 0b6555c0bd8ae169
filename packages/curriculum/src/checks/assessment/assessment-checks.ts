import type { Check } from "../check.ts";
import { caseCount } from "./case-count.ts";
import { examDisjoint } from "./exam-disjoint.ts";
import { itemCount } from "./item-count.ts";
import { passMark } from "./pass-mark.ts";
import { schemeItems } from "./scheme-items.ts";
import { weights } from "./weights.ts";

export const assessmentChecks: readonly Check[] = [itemCount, caseCount, weights, passMark, schemeItems, examDisjoint];
