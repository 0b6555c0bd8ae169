import type { Check } from "../check.ts";
import { ownAnswer } from "./own-answer.ts";
import { genericBands } from "./generic-bands.ts";
import { bands } from "./bands.ts";
import { describedBands } from "./described-bands.ts";
import { oneLedger } from "./one-ledger.ts";
import { outcomes } from "./outcomes.ts";
import { taskAnswer } from "./task-answer.ts";

export const rubricChecks: readonly Check[] = [
  bands,
  describedBands,
  outcomes,
  oneLedger,
  taskAnswer,
  genericBands,
  ownAnswer,
];
