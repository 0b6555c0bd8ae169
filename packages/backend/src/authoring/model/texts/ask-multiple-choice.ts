import { z } from "zod";
import type { AssessmentItem, MultipleChoiceItem } from "@curriculum/curriculum/model/assessment.ts";
import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { toCitations } from "../show-evidence.ts";
import type { TextRequest } from "../text-request.ts";
import { citationsFrom, phrase, prose } from "./cited.ts";
import { itemBase, itemMatter } from "./item-slot.ts";

const letters = ["a", "b", "c", "d"];

const option = z.object({ text: phrase, rationale: prose });

/** What a model is asked for a multiple-choice item; null where the evidence holds too little. */
export function askMultipleChoice(slot: ItemSlot, evidence: Evidence, context: AuthorContext) {
  const matter = itemMatter(slot, evidence, context);
  if (matter === null) return null;
  const { shown, terms } = matter;
  const stemKind = kindOf(slot);
  const schema = z.object({
    concept: z.enum(terms),
    stem: phrase,
    key: option,
    distractors: z.array(option).length(3),
    explanation: prose,
    citations: citationsFrom(shown, 2),
  });
  return {
    task: "item",
    prompt: "item.multiple-choice",
    slot: { ...matter.slot, kind: stemKind, words: [8, 45] },
    shown,
    written: context.written,
    schema,
    mostOutputTokens: 1400,
    toValue: (reply): MultipleChoiceItem => ({
      type: "multiple_choice",
      ...itemBase(slot),
      concept: reply.concept,
      explanation: reply.explanation,
      citations: toCitations(reply.citations, shown),
      stem: reply.stem,
      stemKind,
      options: reply.distractors
        .map((distractor) => ({ ...distractor, correct: false }))
        .toSpliced(slot.keyPosition, 0, { ...reply.key, correct: true })
        .map((printed, at) => ({ id: letters[at] ?? String(at), ...printed })),
    }),
  } satisfies TextRequest<z.infer<typeof schema>, AssessmentItem>;
}

/** A question at Apply and above puts the concept to use, whatever the plan says of its stem. */
function kindOf({ stemKind, bloomLevel }: ItemSlot): ItemSlot["stemKind"] {
  return bloomRank(bloomLevel) >= bloomRank("Apply") ? "application" : stemKind;
}
