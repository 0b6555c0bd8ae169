import type { Check } from "../check.ts";
import { missingItems } from "./missing-items.ts";
import { ungrounded } from "./ungrounded.ts";

export const reportChecks: readonly Check[] = [missingItems, ungrounded];
