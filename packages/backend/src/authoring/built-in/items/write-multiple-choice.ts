import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { AssessmentItem, MultipleChoiceItem, Option } from "@curriculum/curriculum/model/assessment.ts";
import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { findItemFlaws } from "@curriculum/curriculum/items/find-item-flaws.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { chooseDistractors, type OptionSet } from "./choose-distractors.ts";
import type { Entry, Material } from "./gather-material.ts";
import { hashText } from "./hash-text.ts";
import { askForName } from "./name-questions.ts";
import { maximumStemWords, type OptionText, type Question } from "./question.ts";
import { applicationStems } from "./shapes/application-stems.ts";
import { caseQuestions } from "./shapes/case-questions.ts";
import { definitionStems } from "./shapes/definition-stems.ts";
import { conditionQuestions } from "./shapes/condition-questions.ts";
import { contrastQuestions } from "./shapes/contrast-questions.ts";
import { glossQuestions } from "./shapes/gloss-questions.ts";
import { pairingQuestions } from "./shapes/pairing-questions.ts";
import { relationStems } from "./shapes/relation-stems.ts";
import { setScene, type Scene } from "./shapes/scene.ts";
import { statementQuestions } from "./shapes/statement-questions.ts";
import { isAsked } from "./what-is-asked.ts";

const letters = ["a", "b", "c", "d"] as const;

// More than level and kind together weigh: a clean item of a neighbouring shape is better than a flawed one.
const flawCost = 2.5;

function questionsAbout(material: Material, entry: Entry, scene: Scene, seed: string): Question[] {
  const namings = [
    ...definitionStems(material, entry, seed),
    ...relationStems(material, entry),
    ...applicationStems(material, entry, scene, seed),
  ];
  return [
    ...namings.flatMap((naming) => askForName(material, entry, naming) ?? []),
    ...glossQuestions(material, entry, seed),
    ...contrastQuestions(material, entry, scene, seed),
    ...statementQuestions(material, entry, scene, seed),
    ...conditionQuestions(material, entry, scene, seed),
    ...caseQuestions(material, entry, scene, seed),
    ...pairingQuestions(material, entry, scene, seed),
  ];
}

function levelsOff(question: Question, slot: ItemSlot): number {
  return Math.min(...question.levels.map((level) => Math.abs(bloomRank(level) - bloomRank(slot.bloomLevel))));
}

function fitOf(question: Question, slot: ItemSlot): number {
  const kind = question.stemKind === slot.stemKind ? 0.8 : 0;
  const level = Math.max(-1, 1.2 - 0.7 * levelsOff(question, slot));
  // Up to 0.6 by hash: shapes of like worth take turns over a bank instead of one winning always.
  const turn = (hashText(`${slot.key}#${question.shape}`) % 1000) / 1000;
  return kind + level + 0.6 * turn - question.cost;
}

/** Why the key is right and, where the options speak of concepts without naming them, whose the others are. */
function explainKey({ key, rival, shape }: Question, { distractors }: OptionSet): string {
  if (rival === null && !shape.startsWith("term-to-")) return key.rationale;
  return `${key.rationale} The other options describe ${joinList(distractors.map(({ entry }) => `“${entry.concept.term}”`))}.`;
}

/** The slot's level, or the highest that the question's form asks for where that is lower: an item claims no more. */
function statedLevel({ levels }: Question, { bloomLevel }: ItemSlot): BloomLevel {
  const highest = levels.reduce((one, other) => (bloomRank(other) > bloomRank(one) ? other : one));
  return bloomRank(bloomLevel) <= bloomRank(highest) ? bloomLevel : highest;
}

function toItem(question: Question, set: OptionSet, slot: ItemSlot, concept: string): MultipleChoiceItem {
  const order: { option: OptionText; correct: boolean }[] = set.distractors
    .map((option) => ({ option, correct: false }))
    // By hash: the most plausible distractor must not always stand next to the key.
    .toSorted((a, b) => hashText(`${slot.key}#${a.option.text}`) - hashText(`${slot.key}#${b.option.text}`));
  order.splice(slot.keyPosition, 0, { option: question.key, correct: true });
  const options: Option[] = order.map(({ option, correct }, at) => ({
    id: letters[at] ?? String(at),
    text: option.text,
    correct,
    rationale: correct ? explainKey(question, set) : option.rationale,
  }));
  return {
    type: "multiple_choice",
    id: "",
    outcomeId: slot.outcomeKey,
    bloomLevel: statedLevel(question, slot),
    difficulty: slot.difficulty,
    concept,
    explanation: question.explanation,
    citations: [question.citation],
    stem: question.stem,
    stemKind: question.stemKind,
    options,
  };
}

/** A sound item with how well it suits its slot. */
export interface Written {
  item: AssessmentItem;
  /** Whether the module already asks the same in other words. */
  isRepeat: boolean;
  /** Whether it asks for what the slot's level demands and is free of flaws. */
  isFit: boolean;
  score: number;
}

/** Every sound item about one concept, best first; stems already in the program are left out. */
export function writeMultipleChoice(
  slot: ItemSlot,
  material: Material,
  entry: Entry,
  context: Pick<AuthorContext, "written">,
): Written[] {
  const written = new Set(context.written.map(foldText));
  const seed = `${slot.key}#${entry.concept.id}`;
  const scene = setScene(material.setting, seed);
  const candidates = questionsAbout(material, entry, scene, seed).flatMap((question): Written[] => {
    if (written.has(foldText(question.stem)) || question.stem.split(" ").length > maximumStemWords) return [];
    const set = chooseDistractors(question, slot.key);
    if (set === null) return [];
    const item = toItem(question, set, slot, entry.concept.term);
    const flaws = findItemFlaws(item).length;
    const isRepeat = isAsked(question.stem, question.matter, entry, material.asked);
    const isFit = flaws === 0 && levelsOff(question, slot) === 0;
    return [{ item, isRepeat, isFit, score: set.score + fitOf(question, slot) - flawCost * flaws }];
  });
  const stems = new Set<string>();
  return candidates
    .toSorted((a, b) => b.score - a.score || (a.item.stem < b.item.stem ? -1 : 1))
    .filter(({ item }) => !stems.has(item.stem) && stems.add(item.stem));
}
