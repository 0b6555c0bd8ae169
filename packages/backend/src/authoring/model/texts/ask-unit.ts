import { z } from "zod";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { Unit } from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { UnitPlan } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { showEvidence, toCitations } from "../show-evidence.ts";
import type { TextRequest } from "../text-request.ts";
import { citationsFrom, phrase } from "./cited.ts";
import { slotBase } from "./slot-base.ts";

const mostEvidence = 1500;

const topic = phrase.refine((text) => text.split(" ").length <= 8, "has more than 8 words");

/** What a model is asked for the topics of a unit; null where the evidence holds no passage. */
export function askUnit(slot: UnitPlan, evidence: Evidence, context: AuthorContext) {
  const shown = showEvidence(evidence, context.sourceTitles, mostEvidence);
  if (shown === null) return null;
  const schema = z.object({ topics: z.array(topic).min(1).max(7), citations: citationsFrom(shown, 5) });
  const others = (context.module?.units ?? []).filter(({ key }) => key !== slot.key);
  return {
    task: "unit",
    prompt: "unit",
    slot: {
      ...slotBase(context),
      words: [1, 40],
      title: slot.title,
      concepts: evidence.concepts.map(({ term }) => term),
      others: others.map(({ title }) => title),
    },
    shown,
    written: [],
    schema,
    mostOutputTokens: 600,
    toValue: (reply): Unit => ({
      id: "",
      title: slot.title,
      sequenceOrder: slot.sequenceOrder,
      hours: slot.hours,
      topics: [...new Set(reply.topics.map((text) => capitaliseFirst(text.replace(/\.$/, ""))))],
      citations: toCitations(reply.citations, shown),
    }),
  } satisfies TextRequest<z.infer<typeof schema>, Unit>;
}
