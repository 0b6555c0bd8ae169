import type { Check } from "./check.ts";
import { alignmentChecks } from "./alignment/alignment-checks.ts";
import { assessmentChecks } from "./assessment/assessment-checks.ts";
import { bankChecks } from "./bank/bank-checks.ts";
import { caseChecks } from "./case/case-checks.ts";
import { citationChecks } from "./citation/citation-checks.ts";
import { clozeChecks } from "./cloze/cloze-checks.ts";
import { matchingChecks } from "./matching/matching-checks.ts";
import { orderingChecks } from "./ordering/ordering-checks.ts";
import { glossaryChecks } from "./glossary/glossary-checks.ts";
import { hoursChecks } from "./hours/hours-checks.ts";
import { itemChecks } from "./item/item-checks.ts";
import { outcomeChecks } from "./outcome/outcome-checks.ts";
import { readingChecks } from "./reading/reading-checks.ts";
import { reportChecks } from "./report/report-checks.ts";
import { rubricChecks } from "./rubric/rubric-checks.ts";
import { skillChecks } from "./skill/skill-checks.ts";
import { sourceChecks } from "./source/source-checks.ts";
import { specificationChecks } from "./specification/specification-checks.ts";
import { structureChecks } from "./structure/structure-checks.ts";
import { textChecks } from "./text/text-checks.ts";

/** Every rule that a curriculum is checked against, by area. */
export const catalogue: readonly Check[] = [
  ...structureChecks,
  ...hoursChecks,
  ...outcomeChecks,
  ...alignmentChecks,
  ...assessmentChecks,
  ...itemChecks,
  ...bankChecks,
  ...clozeChecks,
  ...matchingChecks,
  ...orderingChecks,
  ...rubricChecks,
  ...caseChecks,
  ...citationChecks,
  ...sourceChecks,
  ...readingChecks,
  ...skillChecks,
  ...glossaryChecks,
  ...textChecks,
  ...reportChecks,
  ...specificationChecks,
];
