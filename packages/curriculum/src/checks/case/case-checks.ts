import type { Check } from "../check.ts";
import { percentages } from "./percentages.ts";
import { totals } from "./totals.ts";
import { dataTable } from "./data-table.ts";
import { keyFacts } from "./key-facts.ts";
import { length } from "./length.ts";
import { modelAnswers } from "./model-answers.ts";
import { organisation } from "./organisation.ts";
import { personalData } from "./personal-data.ts";

export const caseChecks: readonly Check[] = [
  length,
  dataTable,
  keyFacts,
  personalData,
  modelAnswers,
  organisation,
  totals,
  percentages,
];
