import { z } from "zod";
import type { AssessmentItem, TaskItem } from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { bandsOf, marksPerLine } from "../../built-in/items/mark-points.ts";
import { toCitations } from "../show-evidence.ts";
import type { TextRequest } from "../text-request.ts";
import { citationsFrom, phrase, prose } from "./cited.ts";
import { itemBase, itemMatter } from "./item-slot.ts";
import { markedPoint } from "./marked-point.ts";

/** What a model is asked for a task; null where the evidence holds too little. Marks and bands are divided by code. */
export function askTask(slot: ItemSlot, evidence: Evidence, context: AuthorContext) {
  const matter = itemMatter(slot, evidence, context);
  if (matter === null) return null;
  const { shown, terms } = matter;
  const artefact = context.outcomes.get(slot.outcomeKey)?.evidence.artefact ?? null;
  const schema = z.object({
    concept: z.enum(terms),
    stem: prose,
    artefact: phrase,
    modelAnswer: prose,
    points: z.array(markedPoint).min(3).max(4),
    explanation: prose,
    citations: citationsFrom(shown, 3),
  });
  return {
    task: "item",
    prompt: "item.task",
    slot: { ...matter.slot, artefact, words: [60, 160] },
    shown,
    written: context.written,
    schema,
    mostOutputTokens: 2200,
    toValue: (reply): TaskItem => ({
      type: "task",
      ...itemBase(slot),
      concept: reply.concept,
      explanation: reply.explanation,
      citations: toCitations(reply.citations, shown),
      stem: reply.stem,
      artefact: artefact ?? reply.artefact,
      modelAnswer: reply.modelAnswer,
      ledger: reply.points.map(({ criterion, full, ...shortfall }, at) => ({
        id: `line-${at + 1}`,
        criterion,
        marks: marksPerLine[slot.difficulty],
        outcomeId: slot.outcomeKey,
        bands: bandsOf(marksPerLine[slot.difficulty], full, shortfall),
      })),
    }),
  } satisfies TextRequest<z.infer<typeof schema>, AssessmentItem>;
}
