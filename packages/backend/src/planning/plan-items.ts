import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { ItemSlot, OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import { chooseItemConcepts, type ItemConcepts } from "./choose-item-concepts.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { chooseStemKinds } from "./choose-stem-kinds.ts";
import { countTestable, isTestable } from "./testable-concepts.ts";

const mostClozes = 2;
const mostTaskConcepts = 6;
// The shortest quiz that the field accepts for a module.
const fewestQuestions = 5;

/** Questions of a module's quiz: as many as asked, fewer where it has too few concepts to ask about each once. */
export function countQuestions(module: ModuleDraft, asked: number): number {
  return Math.min(asked, Math.max(fewestQuestions, countTestable(module.concepts)));
}

/**
 * Item slots of a module. Multiple choice and cloze test up to Analyze; every outcome above, and every one that no
 * other item reaches, gets a task. An item's level is its outcome's level, so each outcome is assessed at its own.
 */
export function planItems(
  module: ModuleDraft,
  outcomes: readonly OutcomeSlot[],
  positions: readonly number[],
  nearby: readonly Concept[],
): ItemSlot[] {
  const testable = outcomes.filter((outcome) => bloomRank(outcome.bloomLevel) <= 3);
  const recall = outcomes.filter((outcome) => bloomRank(outcome.bloomLevel) <= 1);
  const choices = dealOut(testable, positions.length);
  // A gap text about another module's concept would puzzle its reader: only what the quiz leaves over is asked for.
  const spare = module.concepts.filter(isTestable).length - choices.length;
  const clozes = dealOut(recall, Math.max(0, Math.min(mostClozes, spare)));
  const asked = [...choices, ...clozes];
  const concepts = chooseItemConcepts(module, outcomes, asked, nearby);
  const kinds = chooseStemKinds(asked.map(({ bloomLevel }, at) => ({ bloomLevel, concept: concepts[at]?.concept })));
  const slots = asked.map((outcome, at): ItemSlot | null => {
    const isChoice = at < choices.length;
    const index = isChoice ? at : at - choices.length;
    return slotFor(
      `${module.key}.${isChoice ? "q" : "c"}${index + 1}`,
      isChoice ? "multiple_choice" : "cloze",
      outcome,
      concepts[at] ?? null,
      { index, stemKind: kinds[at] ?? "definition", keyPosition: isChoice ? (positions[at] ?? 0) : 0 },
    );
  });
  const reached = new Set(slots.slice(0, choices.length).map((slot) => slot?.outcomeKey));
  const tasks = outcomes
    .filter((outcome) => bloomRank(outcome.bloomLevel) >= 4 || !reached.has(outcome.key))
    .map((outcome, index) =>
      slotFor(`${module.key}.t${index + 1}`, "task", outcome, ownConcepts(outcome, module), {
        index,
        stemKind: "application",
        keyPosition: 0,
      }),
    );
  return [...slots, ...tasks].filter((slot) => slot !== null);
}

/** A task is about its outcome; where that alone gives too few points to mark, about what is taught with it. */
function ownConcepts(outcome: OutcomeSlot, module: ModuleDraft): ItemConcepts | null {
  const [first, ...context] = outcome.conceptIds;
  const unit = module.units.find(({ concepts }) => concepts.some(({ id }) => id === first));
  const concept = [...module.units.flatMap(({ concepts }) => concepts), ...module.concepts, ...module.named].find(
    ({ id }) => id === first,
  );
  if (!concept) return null;
  const beside = [...(unit?.ranked ?? []), ...module.concepts].filter(
    ({ definition, id }) => definition && id !== first,
  );
  return {
    concept,
    alternativeIds: [...new Set([...context, ...beside.map(({ id }) => id)])].slice(0, mostTaskConcepts),
  };
}

/** Outcomes in turn, all of them before any comes again; printed together by outcome. */
function dealOut(outcomes: readonly OutcomeSlot[], count: number): OutcomeSlot[] {
  if (outcomes.length === 0) return [];
  return Array.from({ length: count }, (_, index) => index % outcomes.length)
    .toSorted((a, b) => a - b)
    .flatMap((at) => outcomes.slice(at, at + 1));
}

function slotFor(
  key: string,
  type: ItemSlot["type"],
  outcome: OutcomeSlot,
  about: ItemConcepts | null,
  rest: { index: number; stemKind: ItemSlot["stemKind"]; keyPosition: number },
): ItemSlot | null {
  if (!about) return null;
  return {
    key,
    type,
    outcomeKey: outcome.key,
    conceptId: about.concept.id,
    alternativeConceptIds: about.alternativeIds,
    bloomLevel: outcome.bloomLevel,
    difficulty: difficultyOf(outcome.bloomLevel, rest.index),
    stemKind: rest.stemKind,
    keyPosition: rest.keyPosition,
  };
}

function difficultyOf(level: BloomLevel, index: number): ItemSlot["difficulty"] {
  const rank = bloomRank(level);
  if (rank === 0) return "easy";
  if (rank === 1) return index % 2 === 0 ? "easy" : "medium";
  if (rank === 2) return "medium";
  return rank === 3 && index % 2 === 0 ? "medium" : "hard";
}
