import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { showEvidence, type ShownEvidence } from "../show-evidence.ts";
import { slotBase } from "./slot-base.ts";

// Half a dozen passages: with 2,500 tokens no more texts stood, and questions cost a third more.
export const mostItemEvidence = 1500;

// Three distractors are wanted; of many neighbours the nearest are the likeliest to be confused.
const mostSiblings = 12;
const mostAlternatives = 3;

/** What the questions for all types of items have in common. */
export interface ItemMatter {
  shown: ShownEvidence;
  /** Terms that the item may be about, the slot's own first. */
  terms: [string, ...string[]];
  slot: Record<string, unknown>;
}

/** Null where the evidence holds no concept of the slot, or no passage. */
export function itemMatter(slot: ItemSlot, evidence: Evidence, context: AuthorContext): ItemMatter | null {
  const wanted = [slot.conceptId, ...slot.alternativeConceptIds].slice(0, 1 + mostAlternatives);
  const concepts = wanted.flatMap((id) => evidence.concepts.find((concept) => concept.id === id) ?? []);
  const [first, ...others] = concepts;
  if (first === undefined) return null;
  const shown = showEvidence({ ...evidence, concepts }, context.sourceTitles, mostItemEvidence);
  if (shown === null) return null;
  return {
    shown,
    terms: [first.term, ...others.map(({ term }) => term)],
    slot: {
      ...slotBase(context),
      level: slot.bloomLevel,
      difficulty: slot.difficulty,
      concept: first.term,
      concepts: concepts.map(({ term }) => term),
      definition: first.definition?.gloss ?? null,
      siblings: siblingTerms(evidence.siblings, concepts),
      outcome: context.outcomes.get(slot.outcomeKey)?.text ?? null,
    },
  };
}

function siblingTerms(siblings: readonly Concept[], own: readonly Concept[]): string[] {
  const taken = new Set(own.map(({ term }) => term));
  return siblings.flatMap(({ term }) => (taken.has(term) ? [] : [term])).slice(0, mostSiblings);
}

/** What every item takes from its slot. */
export function itemBase(slot: ItemSlot) {
  return {
    id: "",
    outcomeId: slot.outcomeKey,
    bloomLevel: slot.bloomLevel,
    difficulty: slot.difficulty,
  };
}
