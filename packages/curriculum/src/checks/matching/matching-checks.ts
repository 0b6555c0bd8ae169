import type { Check } from "../check.ts";
import { directions } from "./directions.ts";
import { homogeneous } from "./homogeneous.ts";
import { keys } from "./keys.ts";
import { responseOrder } from "./response-order.ts";
import { spareResponses } from "./spare-responses.ts";
import { tooLong } from "./too-long.ts";
import { twoKeys } from "./two-keys.ts";
import { wordShared } from "./word-shared.ts";

export const matchingChecks: readonly Check[] = [
  keys,
  spareResponses,
  twoKeys,
  homogeneous,
  wordShared,
  tooLong,
  directions,
  responseOrder,
];
