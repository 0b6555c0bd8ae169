import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { GlossaryEntry } from "@curriculum/curriculum/model/curriculum.ts";
import type { GlossarySlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { factsOf, type ConceptFacts } from "../evidence/concept-facts.ts";
import { relatedFacts } from "../evidence/related-facts.ts";
import { runningTitle } from "../evidence/running-title.ts";
import { glossaryDefinitions, type Definition } from "./glossary-definition.ts";

/** The gloss as the source has it, or what is said first: for a term that nothing defines without naming it. */
function lastResort(facts: ConceptFacts): Definition | null {
  const [citation] = facts.citations;
  if (!citation) return null;
  const gloss = facts.concept.definition?.gloss;
  const claim = facts.claims[0];
  if (gloss && countWords(gloss) >= 4)
    return { text: `${capitaliseFirst(gloss.trim()).replace(/[.\s]+$/, "")}.`, citation };
  if (claim)
    return { text: `It is said of this term that ${claim.text.replace(/[.\s]+$/, "")}.`, citation: claim.citation };
  return { text: `The sources use the term thus: “${citation.quote.trim()}”`, citation };
}

/** A glossary entry: what the term means without the term, related terms, and where it is taught. */
export function writeGlossaryEntry(
  slot: GlossarySlot,
  evidence: Evidence,
  context: AuthorContext,
): Draft<GlossaryEntry> {
  const concept = evidence.concepts.find((candidate) => candidate.id === slot.conceptId) ?? evidence.concepts[0];
  if (!concept) return { ok: false, problems: [`${slot.key}: the evidence does not hold the term`] };
  const facts = factsOf(concept, evidence);
  const modules = slot.moduleKeys.flatMap((key) => context.plan.modules.find((module) => module.key === key) ?? []);
  const place = modules[0] ? runningTitle(modules[0].title, evidence.passages) : "the program";
  const ways = glossaryDefinitions(facts, place);
  const chosen = ways[Math.min(context.round, ways.length - 1)] ?? lastResort(facts);
  if (!chosen) return { ok: false, problems: [`${slot.key}: no passage defines or describes "${concept.term}"`] };
  return {
    ok: true,
    value: {
      id: "",
      term: capitaliseFirst(concept.term),
      definition: chosen.text,
      related: relatedFacts(facts, evidence, 3).map((other) => other.concept.term),
      moduleCodes: modules.map((module) => module.code),
      citations: uniqueCitations([chosen.citation]),
    },
  };
}
