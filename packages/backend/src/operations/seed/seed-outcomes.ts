import { leadingVerb } from "@curriculum/curriculum/bloom/leading-verb.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ProgramOutcome } from "@curriculum/curriculum/model/outcome.ts";
import type { Place } from "./module-text.ts";
import { quotePassage } from "./quote-passage.ts";
import { seedId } from "./seed-id.ts";

function programOutcome(number: number, bloomLevel: BloomLevel, text: string, from: Place): ProgramOutcome {
  return {
    id: seedId("program-outcome", String(number)),
    code: `PO${number}`,
    text,
    verb: leadingVerb(text),
    bloomLevel,
    class: "Competency",
    basis: "evidence",
    citations: [quotePassage(from)],
  };
}

/** What graduates of the first program can do. */
export const seedProgramOutcomes: ProgramOutcome[] = [
  programOutcome(1, "Understand", "Explain what a decision in a small organisation asks of its data.", ["measures", 0]),
  programOutcome(2, "Apply", "Calculate measures and indicators that allow a fair comparison.", ["measures", 10]),
  programOutcome(3, "Apply", "Use sound tables to answer questions without counting anything twice.", ["tables", 1]),
  programOutcome(4, "Analyze", "Analyse how charts and pages steer the eye of their reader.", ["reports", 2]),
  programOutcome(5, "Evaluate", "Recommend action on evidence and with care for the people in the data.", [
    "reports",
    11,
  ]),
];
