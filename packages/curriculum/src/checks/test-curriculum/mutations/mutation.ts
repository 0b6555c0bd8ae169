import type { ClozeItem, MatchingItem, MultipleChoiceItem, OrderingItem, TaskItem } from "../../../model/assessment.ts";
import type { Curriculum } from "../../../model/curriculum.ts";

/** A change that makes one check fail, and the others that it cannot but make fail too. */
export interface Mutation {
  check: string;
  change: (curriculum: Curriculum) => void;
  also?: readonly string[];
}

export function choice(curriculum: Curriculum, index = 0): MultipleChoiceItem {
  const item = curriculum.modules[0]!.assessments[index];
  if (item?.type !== "multiple_choice") throw new Error("The item is no multiple-choice item");
  return item;
}

export function cloze(curriculum: Curriculum): ClozeItem {
  const item = curriculum.modules[0]!.assessments[5];
  if (item?.type !== "cloze") throw new Error("The item is no cloze item");
  return item;
}

export function task(curriculum: Curriculum): TaskItem {
  const item = curriculum.modules[0]!.assessments[6];
  if (item?.type !== "task") throw new Error("The item is no task");
  return item;
}

export function matching(curriculum: Curriculum): MatchingItem {
  const item = curriculum.modules[0]!.assessments[7];
  if (item?.type !== "matching") throw new Error("The item is no matching item");
  return item;
}

export function ordering(curriculum: Curriculum): OrderingItem {
  const item = curriculum.modules[0]!.assessments[8];
  if (item?.type !== "ordering") throw new Error("The item is no ordering item");
  return item;
}

/** The text of the key and of the three distractors, each put in its place; the rest of the item stays. */
export function reword(item: MultipleChoiceItem, texts: { stem?: string; key?: string; distractors?: string[] }): void {
  if (texts.stem !== undefined) item.stem = texts.stem;
  let next = 0;
  for (const option of item.options) {
    if (option.correct) option.text = texts.key ?? option.text;
    else option.text = texts.distractors?.[next++] ?? option.text;
  }
}
