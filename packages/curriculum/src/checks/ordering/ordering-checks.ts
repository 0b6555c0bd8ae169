import type { Check } from "../check.ts";
import { duplicateSteps } from "./duplicate-steps.ts";
import { keyPresented } from "./key-presented.ts";
import { keys } from "./keys.ts";
import { stepCount } from "./step-count.ts";
import { toldOrder } from "./told-order.ts";

export const orderingChecks: readonly Check[] = [keys, stepCount, keyPresented, duplicateSteps, toldOrder];
