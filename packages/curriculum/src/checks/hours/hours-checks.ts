import type { Check } from "../check.ts";
import { contactShare } from "./contact-share.ts";
import { contactSum } from "./contact-sum.ts";
import { contactWithin } from "./contact-within.ts";
import { moduleSum } from "./module-sum.ts";
import { programTotal } from "./program-total.ts";
import { unitSum } from "./unit-sum.ts";

export const hoursChecks: readonly Check[] = [
  programTotal,
  moduleSum,
  unitSum,
  contactWithin,
  contactSum,
  contactShare,
];
