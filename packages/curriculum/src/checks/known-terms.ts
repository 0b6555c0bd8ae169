import { foldText } from "../language/fold-text.ts";
import type { Curriculum } from "../model/curriculum.ts";

/** The terms that the program is about, as they read in running text: of outcomes, items and the glossary. */
export function knownTerms({ modules, glossary }: Curriculum): ReadonlySet<string> {
  return new Set([
    ...modules.flatMap((module) => [
      ...module.outcomes.flatMap((outcome) => outcome.concepts),
      ...module.assessments.map((item) => item.concept),
    ]),
    ...glossary.map((entry) => entry.term),
  ]);
}

/** As `knownTerms`, folded for comparison. */
export function foldedTerms(curriculum: Curriculum): ReadonlySet<string> {
  return new Set(Array.from(knownTerms(curriculum), foldText).filter((term) => term.length > 2));
}
