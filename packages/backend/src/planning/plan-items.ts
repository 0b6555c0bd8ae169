import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { ItemSlot, OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import type { ModuleDraft } from "./program-parts.ts";

// Enough that an item is found even where several concepts give no sound distractors.
const mostAlternatives = 8;
const clozeSlots = 2;

type ConceptPool = (outcome: OutcomeSlot) => { first: string; alternatives: string[] } | null;

/**
 * Item slots of a module. Multiple choice and cloze test up to Analyze; every outcome above, and every one that no
 * other item reaches, gets a task. An item's level is its outcome's level, so each outcome is assessed at its own.
 */
export function planItems(
  module: ModuleDraft,
  outcomes: readonly OutcomeSlot[],
  questions: number,
  positions: readonly number[],
): ItemSlot[] {
  const pool = conceptPool(module, outcomes);
  const testable = outcomes.filter((outcome) => bloomRank(outcome.bloomLevel) <= 3);
  const recall = outcomes.filter((outcome) => bloomRank(outcome.bloomLevel) <= 1);
  const choices = dealOut(testable, questions).map((outcome, index) =>
    slotFor(`${module.key}.q${index + 1}`, "multiple_choice", outcome, pool, index, positions[index] ?? 0),
  );
  const clozes = dealOut(recall, clozeSlots).map((outcome, index) =>
    slotFor(`${module.key}.c${index + 1}`, "cloze", outcome, pool, index, 0),
  );
  const asked = new Set(choices.map((slot) => slot?.outcomeKey));
  const tasks = outcomes
    .filter((outcome) => bloomRank(outcome.bloomLevel) >= 4 || !asked.has(outcome.key))
    .map((outcome, index) => slotFor(`${module.key}.t${index + 1}`, "task", outcome, ownConcepts, index, 0));
  return [...choices, ...clozes, ...tasks].filter((slot) => slot !== null);
}

/** A task is about its outcome and nothing else. */
function ownConcepts(outcome: OutcomeSlot): { first: string; alternatives: string[] } | null {
  const [first, ...alternatives] = outcome.conceptIds;
  return first === undefined ? null : { first, alternatives };
}

/** Outcomes in turn, all of them before any comes again; printed together by outcome. */
function dealOut(outcomes: readonly OutcomeSlot[], count: number): OutcomeSlot[] {
  if (outcomes.length === 0) return [];
  return Array.from({ length: count }, (_, index) => index % outcomes.length)
    .toSorted((a, b) => a - b)
    .flatMap((at) => outcomes.slice(at, at + 1));
}

/** Hands out concepts: the outcome's own first, then its unit's, then the module's; each once until all are used. */
function conceptPool(module: ModuleDraft, outcomes: readonly OutcomeSlot[]): ConceptPool {
  const used = new Set<string>();
  const subjects = new Set(outcomes.flatMap((outcome) => outcome.conceptIds.slice(0, 1)));
  return (outcome) => {
    const unit = module.units.find((candidate) => candidate.ranked.some(({ id }) => id === outcome.conceptIds[0]));
    const related = [...(unit?.ranked ?? []), ...module.concepts].filter(isTestable).map(({ id }) => id);
    const candidates = [
      ...new Set([...outcome.conceptIds, ...related.filter((id) => !subjects.has(id)), ...outcome.conceptIds]),
    ];
    const first = candidates.find((id) => !used.has(id)) ?? candidates[0];
    if (first === undefined) return null;
    used.add(first);
    const others = candidates.filter((id) => id !== first);
    const fresh = others.filter((id) => !used.has(id));
    return { first, alternatives: [...fresh, ...others.filter((id) => used.has(id))].slice(0, mostAlternatives) };
  };
}

/** A concept without definition and with one mention gives nothing to ask. */
function isTestable(concept: Concept): boolean {
  return concept.definition !== null || concept.passageIds.length >= 2;
}

function slotFor(
  key: string,
  type: ItemSlot["type"],
  outcome: OutcomeSlot,
  pool: ConceptPool,
  index: number,
  keyPosition: number,
): ItemSlot | null {
  const concepts = pool(outcome);
  if (!concepts) return null;
  return {
    key,
    type,
    outcomeKey: outcome.key,
    conceptId: concepts.first,
    alternativeConceptIds: concepts.alternatives,
    bloomLevel: outcome.bloomLevel,
    difficulty: difficultyOf(outcome.bloomLevel, index),
    stemKind: stemKindOf(outcome.bloomLevel, index),
    keyPosition,
  };
}

function difficultyOf(level: BloomLevel, index: number): ItemSlot["difficulty"] {
  const rank = bloomRank(level);
  if (rank === 0) return "easy";
  if (rank === 1) return index % 2 === 0 ? "easy" : "medium";
  if (rank === 2) return "medium";
  return rank === 3 && index % 2 === 0 ? "medium" : "hard";
}

function stemKindOf(level: BloomLevel, index: number): ItemSlot["stemKind"] {
  const rank = bloomRank(level);
  if (rank === 0) return "definition";
  if (rank === 1) return index % 2 === 0 ? "definition" : "relation";
  return rank === 3 && index % 2 === 0 ? "relation" : "application";
}
