import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { CaseSlot, ItemSlot, OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import { chooseItemConcepts, type ItemConcepts } from "./choose-item-concepts.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { chooseStemKinds } from "./choose-stem-kinds.ts";
import { countTestable, isTestable } from "./testable-concepts.ts";

const mostClozes = 2;
const mostTaskConcepts = 6;
// The shortest quiz that the field accepts for a module.
const fewestQuestions = 5;

// Two forms of four questions: fewer are no examination.
const fewestForTwoForms = 8;

/** Questions of a module's quiz: as many as asked, fewer where it has too few concepts to ask about each once. */
export function countQuestions(module: ModuleDraft, asked: number): number {
  return Math.min(asked, Math.max(fewestQuestions, countTestable(module.concepts)));
}

/**
 * Item slots of a module. Multiple choice and cloze test up to Analyze, and may turn out to ask for less than use: so
 * every outcome from Apply that no case study takes gets a task, as does every one above Analyze and every one that no
 * other item reaches. An item's level is its outcome's level at most, and each outcome is assessed at its own.
 */
export function planItems(
  module: ModuleDraft,
  outcomes: readonly OutcomeSlot[],
  positions: readonly number[],
  nearby: readonly Concept[],
  cases: readonly CaseSlot[],
): ItemSlot[] {
  const testable = outcomes.filter((outcome) => bloomRank(outcome.bloomLevel) <= 3);
  const recall = outcomes.filter((outcome) => bloomRank(outcome.bloomLevel) <= 1);
  const choices =
    positions.length < fewestForTwoForms ? dealOut(testable, positions.length) : dealPairs(testable, positions.length);
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
  const inCase = new Set(cases.flatMap(({ outcomeKeys }) => outcomeKeys));
  const needsTask = ({ key, bloomLevel }: OutcomeSlot): boolean =>
    bloomRank(bloomLevel) >= 4 || (bloomRank(bloomLevel) >= 2 ? !inCase.has(key) : !reached.has(key));
  const tasks = outcomes.filter(needsTask).map((outcome, index) =>
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
  const taught = [...module.units.flatMap(({ concepts }) => concepts), ...module.concepts, ...module.named];
  // An outcome without a subject is still to be shown: by what the module is most about.
  const concept = taught.find(({ id }) => id === first) ?? module.concepts[0];
  if (!concept) return null;
  const beside = [...(unit?.ranked ?? []), ...module.concepts].filter(
    ({ definition, id }) => definition && id !== concept.id,
  );
  return {
    concept,
    alternativeIds: [...new Set([...context, ...beside.map(({ id }) => id)])].slice(0, mostTaskConcepts),
  };
}

/**
 * Outcomes two by two, so that two forms of an examination find a question of each in the bank; the lowest first, as
 * those from Apply have a task or a place in the case study. A question that is left over goes to the first.
 */
function dealPairs(outcomes: readonly OutcomeSlot[], count: number): OutcomeSlot[] {
  const byLevel = outcomes.toSorted((a, b) => bloomRank(a.bloomLevel) - bloomRank(b.bloomLevel));
  const pairs = dealOut(byLevel, Math.floor(count / 2)).flatMap((outcome) => [outcome, outcome]);
  return count % 2 === 0 ? pairs : [...pairs.slice(0, 1), ...pairs];
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
