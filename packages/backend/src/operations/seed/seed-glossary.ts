import type { GlossaryEntry } from "@curriculum/curriculum/model/curriculum.ts";
import type { Place } from "./module-text.ts";
import { quotePassage } from "./quote-passage.ts";
import { seedId } from "./seed-id.ts";

function entry(term: string, definition: string, moduleCode: string, from: Place): GlossaryEntry {
  return {
    id: seedId("glossary", term),
    term,
    definition,
    related: [],
    moduleCodes: [moduleCode],
    citations: [quotePassage(from)],
  };
}

/** Words of the first program that a reader may look up. */
export const seedGlossary: GlossaryEntry[] = [
  entry("baseline", "The value of a measure before anything is changed.", "BI101", ["measures", 4]),
  entry("duplicate", "A second record of one and the same thing in the world.", "BI102", ["tables", 9]),
  entry("grain", "What one row of a table stands for.", "BI103", ["tables", 0]),
  entry("fact table", "A set of measurements that all have the same level of detail.", "BI103", ["tables", 2]),
  entry("threshold", "The value of an indicator at which somebody starts to act.", "BI104", ["measures", 7]),
  entry("leading indicator", "A figure that moves before the result that it announces.", "BI104", ["measures", 8]),
  entry("dashboard", "A page of present figures for one reader at a known time.", "BI105", ["reports", 0]),
  entry("least privilege", "The rule that each person can open what a task needs and nothing more.", "BI106", [
    "reports",
    7,
  ]),
];
