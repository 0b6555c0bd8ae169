import { z } from "zod";
import { leadingVerb } from "@curriculum/curriculum/bloom/leading-verb.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ProgramOutcome } from "@curriculum/curriculum/model/outcome.ts";
import type { ProgramOutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { showEvidence, toCitations } from "../show-evidence.ts";
import type { TextRequest } from "../text-request.ts";
import { citationsFrom, phrase, prose } from "./cited.ts";
import { slotBase } from "./slot-base.ts";
import { isNewObject, oldObject, verbsAt } from "./outcome-wording.ts";

const mostEvidence = 1500;

/** What a model is asked for an outcome of the program; null where the evidence holds no passage. */
export function askProgramOutcome(slot: ProgramOutcomeSlot, evidence: Evidence, context: AuthorContext) {
  const shown = showEvidence(evidence, context.sourceTitles, mostEvidence);
  if (shown === null) return null;
  const schema = z.object({
    text: prose.refine((text) => isNewObject(text, context), oldObject),
    verb: phrase,
    citations: citationsFrom(shown, 3),
  });
  const modules = context.plan.modules.filter(({ key }) => slot.moduleKeys.includes(key));
  return {
    task: "program-outcome",
    prompt: "program-outcome",
    slot: {
      ...slotBase(context),
      words: [8, 25],
      level: slot.bloomLevel,
      verbs: verbsAt(slot.bloomLevel, context.brief.locale),
      concepts: evidence.concepts.map(({ term }) => term),
      modules: modules.map(({ title }) => title),
    },
    shown,
    written: context.written,
    schema,
    mostOutputTokens: 500,
    toValue: (reply): ProgramOutcome => ({
      id: "",
      code: slot.code,
      text: reply.text,
      verb: leadingVerb(reply.text),
      bloomLevel: slot.bloomLevel,
      class: slot.class,
      basis: "evidence",
      citations: toCitations(reply.citations, shown),
    }),
  } satisfies TextRequest<z.infer<typeof schema>, ProgramOutcome>;
}
