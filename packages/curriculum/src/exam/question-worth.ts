import type { AssessmentItem, Difficulty } from "../model/assessment.ts";
import { bloomRank } from "../model/bloom-level.ts";

/** Marks of a question in a paper: what has to be worked out counts twice what has to be known. */
export function marksOf({ bloomLevel }: Pick<AssessmentItem, "bloomLevel">): number {
  return bloomRank(bloomLevel) < bloomRank("Apply") ? 1 : 2;
}

/** Marks of an item in a quiz: a set carries one for each pair, or for each step that follows the right one. */
export function itemMarks(item: AssessmentItem): number {
  switch (item.type) {
    case "matching":
      return item.premises.length;
    case "ordering":
      return Math.max(1, item.order.length - 1);
    case "task":
      return item.ledger.reduce((sum, { marks }) => sum + marks, 0);
    default:
      return 1;
  }
}

// A choice of four is read and answered in about a minute, a situation has to be read and worked out first, and a
// computation takes as long again: the usual allowance of examining bodies.
const minutes = { known: 1, gap: 0.75, worked: 1.75, computed: 2.5 } as const;

/** Minutes that a prepared student needs for a question. */
export function minutesOf(item: AssessmentItem): number {
  if (item.type === "cloze") return minutes.gap;
  if (item.type === "multiple_choice" && item.stemKind === "numeric") return minutes.computed;
  return bloomRank(item.bloomLevel) < bloomRank("Apply") ? minutes.known : minutes.worked;
}

export const difficultyRank: Readonly<Record<Difficulty, number>> = { easy: 0, medium: 1, hard: 2 };
