import type { SpecificationSection } from "@curriculum/curriculum/model/curriculum.ts";
import type { Place } from "./module-text.ts";
import { quotePassage } from "./quote-passage.ts";

type Paragraph = SpecificationSection["paragraphs"][number];

const cited = (text: string, from: Place): Paragraph => ({ text, basis: "evidence", citations: [quotePassage(from)] });
const asked = (text: string): Paragraph => ({ text, basis: "brief", citations: [] });
const planned = (text: string): Paragraph => ({ text, basis: "plan", citations: [] });

/** The nine sections of the first program's specification. */
export const seedSpecification: SpecificationSection[] = [
  {
    key: "introduction",
    title: "Introduction",
    paragraphs: [
      cited(
        "Business intelligence here means what a small organisation does to decide with its own records: ask, measure, keep tables sound, and show what was found to somebody who can act.",
        ["measures", 0],
      ),
    ],
  },
  {
    key: "aims",
    title: "Aims",
    paragraphs: [
      asked(
        "Graduates answer requests for figures from question to recommendation, with records that they keep sound.",
      ),
    ],
  },
  {
    key: "needs",
    title: "Needs",
    paragraphs: [
      asked("Small organisations collect records every day and seldom have anybody who turns them into decisions."),
    ],
  },
  {
    key: "audience",
    title: "Audience",
    paragraphs: [asked("The program is for staff and volunteers who are asked for figures beside their other work.")],
  },
  {
    key: "entry",
    title: "Entry requirements",
    paragraphs: [
      asked(
        "Applicants use a spreadsheet with formulas and have worked for a year, paid or unpaid, in any organisation.",
      ),
    ],
  },
  {
    key: "careers",
    title: "Careers",
    paragraphs: [
      asked(
        "Data coordinators, reporting officers and office managers use what is taught here from the first week on.",
      ),
    ],
  },
  {
    key: "structure",
    title: "Structure",
    paragraphs: [
      planned("Six core modules of 20 hours make 120 hours, of which 36 hours are taught and 84 hours are own study."),
    ],
  },
  {
    key: "delivery",
    title: "Delivery",
    paragraphs: [
      planned("Teaching is blended: each module has two taught half-days, and guided work with a case between them."),
    ],
  },
  {
    key: "assessment",
    title: "Assessment",
    paragraphs: [
      planned("Each module is assessed by an entry quiz, a case study and a task, with a pass mark of 60 per cent."),
    ],
  },
];
