import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { MultipleChoiceItem, Option } from "@curriculum/curriculum/model/assessment.ts";
import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import { findItemFlaws } from "@curriculum/curriculum/items/find-item-flaws.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { chooseDistractors, type OptionSet } from "./choose-distractors.ts";
import type { Entry, Material } from "./gather-material.ts";
import { hashText } from "./hash-text.ts";
import { isSameQuestion, matterOf } from "./matter-of.ts";
import { askForName } from "./name-questions.ts";
import { maximumStemWords, type OptionText, type Question } from "./question.ts";
import { applicationStems } from "./shapes/application-stems.ts";
import { definitionStems } from "./shapes/definition-stems.ts";
import { distinctionQuestions, glossQuestions } from "./shapes/gloss-questions.ts";
import { relationStems } from "./shapes/relation-stems.ts";
import { statementQuestions } from "./shapes/statement-questions.ts";

const letters = ["a", "b", "c", "d"] as const;

interface Candidate {
  item: MultipleChoiceItem;
  isRepeat: boolean;
  score: number;
}

// More than level and kind together weigh: a clean item of a neighbouring shape is better than a flawed one.
const flawCost = 2.5;

function questionsAbout(material: Material, entry: Entry, seed: string): Question[] {
  const namings = [
    ...definitionStems(material, entry, seed),
    ...relationStems(material, entry),
    ...applicationStems(material, entry, seed),
  ];
  return [
    ...namings.flatMap((naming) => askForName(material, entry, naming) ?? []),
    ...glossQuestions(material, entry, seed),
    ...distinctionQuestions(material, entry, seed),
    ...statementQuestions(material, entry),
  ];
}

function fitOf(question: Question, slot: ItemSlot): number {
  const kind = question.stemKind === slot.stemKind ? 1 : 0;
  const distance = Math.min(...question.levels.map((level) => Math.abs(bloomRank(level) - bloomRank(slot.bloomLevel))));
  const level = Math.max(0, 1.2 - 0.7 * distance);
  // Up to 0.6 by hash: shapes of like worth take turns over a bank instead of one winning always.
  const turn = (hashText(`${slot.key}#${question.shape}`) % 1000) / 1000;
  return kind + level + 0.6 * turn - question.cost;
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
    rationale: option.rationale,
  }));
  return {
    type: "multiple_choice",
    id: "",
    outcomeId: slot.outcomeKey,
    bloomLevel: slot.bloomLevel,
    difficulty: slot.difficulty,
    concept,
    explanation: question.explanation,
    citations: [question.citation],
    stem: question.stem,
    stemKind: question.stemKind,
    options,
  };
}

/** An item, and whether the program already asks the same in other words. */
export interface Written {
  item: MultipleChoiceItem;
  isRepeat: boolean;
}

/** Every sound item about one concept, best first; stems already in the program are left out. */
export function writeMultipleChoice(
  slot: ItemSlot,
  material: Material,
  entry: Entry,
  context: Pick<AuthorContext, "written">,
): Written[] {
  const written = new Set(context.written.map(foldText));
  const asked = context.written.map(matterOf);
  const seed = `${slot.key}#${entry.concept.id}`;
  const candidates = questionsAbout(material, entry, seed).flatMap((question): Candidate[] => {
    if (written.has(foldText(question.stem)) || question.stem.split(" ").length > maximumStemWords) return [];
    const set = chooseDistractors(question, seed);
    if (set === null) return [];
    const item = toItem(question, set, slot, entry.concept.term);
    const flaws = findItemFlaws(item).length;
    const own = matterOf(item.stem);
    const isRepeat = asked.some((other) => isSameQuestion(other, own));
    return [{ item, isRepeat, score: set.score + fitOf(question, slot) - flawCost * flaws }];
  });
  const stems = new Set<string>();
  return candidates
    .toSorted((a, b) => b.score - a.score || (a.item.stem < b.item.stem ? -1 : 1))
    .filter(({ item }) => !stems.has(item.stem) && stems.add(item.stem));
}
