import { levelOfQuestion } from "@curriculum/curriculum/bloom/question-level.ts";
import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { AssessmentItem, MatchingItem, OrderingItem } from "@curriculum/curriculum/model/assessment.ts";

const asksOutright = /^(?:what|which|how|who|when|where|why|define|name|list|state)\b/i;

// Below, the wording leans to a level without asking for it.
const surely = 0.5;

/**
 * The fault that an item asks for less, or far more, than its level: use and judgement need a situation or a product to
 * work on, and recall cannot be shown by a judgement. Empty where it does not.
 */
export function findWrongLevel(item: AssessmentItem): string[] {
  if (item.type === "matching" || item.type === "ordering") return aboveKnowledge(item);
  if (item.type === "cloze" || (item.type === "multiple_choice" && item.stemKind === "numeric")) return [];
  const asked = levelOfQuestion(item.stem, item.type === "task" ? [] : item.options.map(({ text }) => text));
  const isHigh = isAtLeast(item.bloomLevel, "Apply");
  if (item.type === "task")
    return isHigh && !isAtLeast(asked.level, "Apply") && asked.confidence > 0
      ? [
          `The task is stated as ${item.bloomLevel} and asks for no more than ${asked.level}. Ask for work on a situation.`,
        ]
      : [];
  const isBare = asksOutright.test(item.stem) && splitSentences(item.stem).length === 1;
  if (isHigh && isBare && !isAtLeast(asked.level, "Apply"))
    return [
      `“${item.stem}” asks outright, but the item is stated as ${item.bloomLevel}. Open with a situation in which the concept is put to use.`,
    ];
  return !isHigh && isAtLeast(asked.level, "Evaluate") && asked.confidence >= surely
    ? [
        `“${item.stem}” asks for ${asked.level}, but the item is stated as ${item.bloomLevel}. Ask for a fact or a meaning.`,
      ]
    : [];
}

function isAtLeast(level: BloomLevel, other: BloomLevel): boolean {
  return bloomRank(level) >= bloomRank(other);
}

/** What is matched or put in order is known or understood: more cannot be seen in it. */
function aboveKnowledge({ type, bloomLevel }: MatchingItem | OrderingItem): string[] {
  return isAtLeast(bloomLevel, "Apply")
    ? [`A ${type} item is stated as ${bloomLevel}, and shows no more than that its matter is understood.`]
    : [];
}
