import { z } from "zod";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { AssessmentItem, ClozeItem } from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { toCitations } from "../show-evidence.ts";
import type { TextRequest } from "../text-request.ts";
import { citationsFrom, phrase, prose } from "./cited.ts";
import { itemBase, itemMatter } from "./item-slot.ts";

/** What a model is asked for a sentence with a gap; null where the evidence holds too little. */
export function askCloze(slot: ItemSlot, evidence: Evidence, context: AuthorContext) {
  const matter = itemMatter(slot, evidence, context);
  if (matter === null) return null;
  const { shown, terms } = matter;
  const schema = z.object({
    concept: z.enum(terms),
    stem: prose,
    answer: phrase,
    accepted: z.array(phrase).max(6),
    explanation: prose,
    citations: citationsFrom(shown, 2),
  });
  return {
    task: "item",
    prompt: "item.cloze",
    slot: { ...matter.slot, words: [8, 45] },
    shown,
    written: context.written,
    schema,
    mostOutputTokens: 800,
    toValue: (reply): ClozeItem => ({
      type: "cloze",
      ...itemBase(slot),
      concept: reply.concept,
      explanation: reply.explanation,
      citations: toCitations(reply.citations, shown),
      stem: reply.stem.replaceAll(/_{2,}/g, "_____"),
      answer: reply.answer,
      accepted: otherForms(reply.accepted, reply.answer),
    }),
  } satisfies TextRequest<z.infer<typeof schema>, AssessmentItem>;
}

/** Each form once, and none that is the answer itself. */
function otherForms(accepted: readonly string[], answer: string): string[] {
  const folded = accepted.map(foldText);
  return accepted.filter((_, at) => folded[at] !== foldText(answer) && folded.indexOf(folded[at]!) === at);
}
