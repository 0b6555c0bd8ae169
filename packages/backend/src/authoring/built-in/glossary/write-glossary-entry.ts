import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { GlossaryEntry } from "@curriculum/curriculum/model/curriculum.ts";
import type { GlossarySlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../author.ts";
import { uniqueCitations } from "./evidence/cite-sentence.ts";
import { factsOf, type ConceptFacts } from "./evidence/concept-facts.ts";
import { relatedFacts } from "./evidence/related-facts.ts";

/** A definition that tells the reader nothing new: every word of weight is in the term. */
function isCircular(facts: ConceptFacts): boolean {
  const term = new Set(foldText(facts.concept.term).split(/\W+/));
  const words = foldText(facts.gloss ?? "")
    .split(/\W+/)
    .filter((word) => word.length > 3);
  return words.length > 0 && words.filter((word) => !term.has(word)).length < 2;
}

/** A glossary entry: the source's definition as a full sentence, related terms, and where it is taught. */
export function writeGlossaryEntry(
  slot: GlossarySlot,
  evidence: Evidence,
  context: AuthorContext,
): Draft<GlossaryEntry> {
  const concept = evidence.concepts.find((candidate) => candidate.id === slot.conceptId) ?? evidence.concepts[0];
  if (!concept) return { ok: false, problems: [`${slot.key}: the evidence does not hold the term`] };
  const facts = factsOf(concept, evidence);
  const moduleCodes = slot.moduleKeys.flatMap(
    (key) => context.plan.modules.find((module) => module.key === key)?.code ?? [],
  );
  const entryOf = (definition: string, citation: Citation | null): GlossaryEntry => ({
    id: "",
    term: capitaliseFirst(concept.term),
    definition,
    related: relatedFacts(facts, evidence, 3).map((other) => other.concept.term),
    moduleCodes,
    citations: uniqueCitations([citation]),
  });
  const claim = facts.claims[context.round > 0 ? context.round - 1 : 0];
  const useDefinition = facts.definition !== null && !isCircular(facts) && context.round === 0;
  const sentence = useDefinition ? facts.definition : (claim?.text ?? facts.definition);
  const mention = facts.citations[0];
  // Without a definition the source speaks for itself.
  if (!sentence && mention) return { ok: true, value: entryOf(mention.quote, mention) };
  if (!sentence) return { ok: false, problems: [`${slot.key}: no passage defines or describes "${concept.term}"`] };
  const citation = useDefinition || !claim ? facts.citations[0] : claim.citation;
  return { ok: true, value: entryOf(`${capitaliseFirst(sentence)}.`, citation ?? null) };
}
