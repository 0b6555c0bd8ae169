import type { SkillMapping } from "@curriculum/curriculum/model/curriculum.ts";
import { quotePassage } from "./quote-passage.ts";
import { seedId } from "./seed-id.ts";

const outcome = (code: string, number: number) => seedId(code, "outcome", String(number));

/** The two skills of the first program. */
export const seedSkills: SkillMapping[] = [
  {
    id: seedId("skill", "register-care"),
    name: "Register Care",
    domain: "Data management",
    workplaceUse:
      "Office managers keep a register of members or households so that a count taken from it stands up to questions.",
    activities: [
      {
        title: "Clean a register in a week",
        description:
          "Pairs test a register of 400 rows, agree on rules of entry, and remove the duplicates that they can prove.",
        hours: 5,
        resources: ["Sample register", "Spreadsheet", "Form for rules of entry"],
        assessmentType: "Marked product",
        moduleCode: "BI102",
      },
      {
        title: "Draw the tables of a shop",
        description:
          "Each student draws the tables behind a till receipt and has a neighbour add up a day from the drawing.",
        hours: 3,
        resources: ["Till receipts", "Drawing sheet"],
        assessmentType: "Peer review with a checklist",
        moduleCode: "BI103",
      },
    ],
    kpis: [
      {
        text: "At least 98 % of rows are complete for the use that was agreed.",
        measure: "Complete rows among all rows",
        threshold: "98",
        unit: "%",
        period: "each month",
        instrument: "count over the whole register by its keeper",
      },
      {
        text: "At most 1 % of rows are duplicates when a sample of 200 is searched.",
        measure: "Duplicate rows in the sample",
        threshold: "1",
        unit: "%",
        period: "each quarter",
        instrument: "search of 200 rows by a colleague",
      },
    ],
    outcomeIds: [outcome("BI102", 3), outcome("BI102", 4), outcome("BI103", 4)],
    assessmentCriteria: ["Proves each removal by the rule that found it", "Leaves a note of what could not be settled"],
    citations: [quotePassage(["tables", 7])],
  },
  {
    id: seedId("skill", "figures-for-decisions"),
    name: "Figures for Decisions",
    domain: "Reporting",
    workplaceUse:
      "Reporting officers bring one page to a meeting from which a board can decide within the time it has.",
    activities: [
      {
        title: "One page for a board",
        description:
          "Students turn a month of records into a page of six figures and defend each before a board of classmates.",
        hours: 4,
        resources: ["Month of records", "Page template"],
        assessmentType: "Oral defence",
        moduleCode: "BI105",
      },
      {
        title: "Pair an indicator",
        description: "Groups find the side effect of one indicator in use and add the figure that would have shown it.",
        hours: 3,
        resources: ["Two years of monthly values"],
        assessmentType: "Short written report",
        moduleCode: "BI104",
      },
    ],
    kpis: [
      {
        text: "At least 9 of 10 figures on a page have a comparison beside them.",
        measure: "Figures with a comparison",
        threshold: "9",
        unit: "figures of 10",
        period: "each board meeting",
        instrument: "check of the page by the head of reporting",
      },
    ],
    outcomeIds: [outcome("BI104", 4), outcome("BI105", 3), outcome("BI105", 5), outcome("BI106", 5)],
    assessmentCriteria: ["Names the decision that each figure serves", "States what the page does not show"],
    citations: [quotePassage(["reports", 5])],
  },
];
