import { choosePairs } from "@curriculum/curriculum/items/choose-pairs.ts";
import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Concept, StatedSequence } from "@curriculum/curriculum/model/knowledge.ts";
import type { ItemSlot, OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import { contentStems } from "./topic-vectors.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { topicWithDescendants } from "./topic-tree.ts";

/** An author prints five descriptions against seven names; what it finds no wording for it leaves out. */
const pairsOfSet = { most: 14, least: 9 };
// More are a test of patience.
const mostOrders = 2;

type Taken = Pick<ItemSlot, "conceptId">;

/**
 * Matching and ordering items of a module, beside its questions: one set of terms with their meanings where enough of
 * its concepts have meanings that are told apart, and up to two processes whose steps a source states in their order. Each
 * belongs to an outcome of knowledge, which it assesses at that outcome's level. They stand in the quiz and in no
 * examination paper.
 */
export function planSets(
  module: ModuleDraft,
  outcomes: readonly OutcomeSlot[],
  sequences: readonly StatedSequence[],
  taken: readonly Taken[],
): ItemSlot[] {
  const recall = outcomes.filter(({ bloomLevel }) => bloomRank(bloomLevel) <= 1);
  return [...planMatching(module, recall, taken), ...planOrdering(module, recall, sequences)];
}

/**
 * Concepts that no question is about come first: what is asked for already is known by then. Of these, those of the unit
 * that has most of them, and then of the units next to it: a set is of one kind where it is of one subject.
 */
function planMatching(module: ModuleDraft, recall: readonly OutcomeSlot[], taken: readonly Taken[]): ItemSlot[] {
  const asked = new Set(taken.map(({ conceptId }) => conceptId));
  const defined = module.concepts.filter(({ definition }) => definition !== null);
  const unitOf = new Map(module.units.flatMap(({ ranked }, at) => ranked.map(({ id }): [string, number] => [id, at])));
  const fresh = module.units.map(
    ({ ranked }) => ranked.filter(({ id, definition }) => definition && !asked.has(id)).length,
  );
  const richest = fresh.indexOf(Math.max(...fresh));
  const distance = ({ id }: Concept) => Math.abs((unitOf.get(id) ?? module.units.length) - richest);
  const inOrder = defined.toSorted(
    (a, b) => Number(asked.has(a.id)) - Number(asked.has(b.id)) || distance(a) - distance(b),
  );
  const pairs = choosePairs(
    inOrder.map(({ id, term, definition }) => ({ id, term, gloss: definition?.gloss ?? "" })),
    pairsOfSet.most,
  );
  const ids = pairs.map(({ id }) => id);
  const [first, ...others] = ids;
  const outcome = nearestOutcome(module, recall, ids);
  if (first === undefined || outcome === undefined || ids.length < pairsOfSet.least) return [];
  return [slotOf(`${module.key}.set1`, "matching", outcome, first, others)];
}

/** Sequences of the module's own sections, that with most steps first; each belongs to the concept that its lead names. */
function planOrdering(
  module: ModuleDraft,
  recall: readonly OutcomeSlot[],
  sequences: readonly StatedSequence[],
): ItemSlot[] {
  const keys = new Set(module.topics.flatMap(topicWithDescendants).map(({ key }) => key));
  return (
    sequences
      .filter(({ documentId, sectionId }) => keys.has(`${documentId}#${sectionId}`))
      .toSorted((a, b) => b.steps.length - a.steps.length)
      .flatMap((sequence) => {
        const concept = conceptOf(module, sequence);
        const outcome = concept && nearestOutcome(module, recall, [concept.id]);
        return concept && outcome ? [{ sequence, concept, outcome }] : [];
      })
      // A process that is told twice is asked for once.
      .filter(({ concept, sequence }, at, all) =>
        all.slice(0, at).every((earlier) => earlier.concept !== concept && !sharesStep(earlier.sequence, sequence)),
      )
      .slice(0, mostOrders)
      .map(({ sequence, concept, outcome }, at) => ({
        ...slotOf(`${module.key}.seq${at + 1}`, "ordering", outcome, concept.id, []),
        sequence,
      }))
  );
}

/** The concept that the lead names, by the longest name: an item about any other would not be about its steps. */
function conceptOf({ concepts }: ModuleDraft, { lead }: StatedSequence): Concept | undefined {
  const said = new Set(contentStems(lead));
  const named = concepts.filter(({ term }) => {
    const stems = contentStems(term);
    return stems.length > 0 && stems.every((stem) => said.has(stem));
  });
  return named.toSorted((a, b) => contentStems(b.term).length - contentStems(a.term).length)[0];
}

/** The outcome whose unit teaches most of the concepts; the first among equals. */
function nearestOutcome(
  module: ModuleDraft,
  recall: readonly OutcomeSlot[],
  conceptIds: readonly string[],
): OutcomeSlot | undefined {
  const shared = recall.map((outcome) => {
    const unit = module.units.find(({ concepts }) => concepts.some(({ id }) => outcome.conceptIds.includes(id)));
    const own = new Set([...outcome.conceptIds, ...(unit?.concepts ?? []).map(({ id }) => id)]);
    return conceptIds.filter((id) => own.has(id)).length;
  });
  return recall[shared.indexOf(Math.max(...shared))];
}

function slotOf(
  key: string,
  type: "matching" | "ordering",
  { key: outcomeKey, bloomLevel }: OutcomeSlot,
  conceptId: string,
  alternativeConceptIds: string[],
): ItemSlot {
  return {
    key,
    type,
    outcomeKey,
    conceptId,
    alternativeConceptIds,
    bloomLevel,
    difficulty: "medium",
    stemKind: "definition",
    keyPosition: 0,
  };
}

function sharesStep(one: StatedSequence, other: StatedSequence): boolean {
  const texts = new Set(one.steps.map(({ text }) => text.toLowerCase()));
  return other.steps.some(({ text }) => texts.has(text.toLowerCase()));
}
