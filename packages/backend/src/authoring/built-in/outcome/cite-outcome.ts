import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { statedBy } from "@curriculum/curriculum/support/stated-by.ts";
import { carryingCitations } from "../evidence/carrying-citations.ts";
import { citeMatter } from "../evidence/cite-matter.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { stemsOf } from "../evidence/spoken-title.ts";
import type { ChosenOutcome } from "./choose-outcome.ts";

/**
 * What an outcome cites: a sentence on its matter, from its own sections before those of the module, and one on each
 * concept that it names; only what treats of it. Empty where nothing in the evidence does.
 */
export function citeOutcome(
  { text, verb, candidate }: ChosenOutcome,
  own: readonly string[],
  sections: readonly string[],
  evidence: Evidence,
): Citation[] {
  const { about, uses } = candidate;
  const matter = about && (citeMatter(about, own, evidence) ?? citeMatter(about, sections, evidence));
  const said = new Set(stemsOf(text));
  const named = uses.filter(({ noun }) => stemsOf(noun.term).every((stem) => said.has(stem)));
  const cited = about
    ? [...(matter ? [matter] : []), ...named.flatMap(({ citations }) => citations.slice(0, 1))]
    : candidate.citations;
  const stated = statedBy({ text, verb, concepts: named.map(({ concept }) => concept.term) });
  return uniqueCitations(carryingCitations(cited, stated, evidence), 3);
}
