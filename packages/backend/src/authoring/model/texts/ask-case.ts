import { z } from "zod";
import { toTitleCase } from "@curriculum/curriculum/language/title-case.ts";
import type { CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { CaseSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { showEvidence, toCitations } from "../show-evidence.ts";
import type { TextRequest } from "../text-request.ts";
import { citationsFrom, phrase, prose } from "./cited.ts";
import { divideCase } from "./divide-case.ts";
import { markedPoint } from "./marked-point.ts";
import { slotBase } from "./slot-base.ts";

const mostEvidence = 3000;
const mostSiblings = 10;
const mostOutcomes = 3;

/** An outcome that the case assesses, under the label by which the model names it. */
export interface AssessedOutcome {
  id: string;
  key: string;
  level: BloomLevel;
  text: string | null;
}

/** What a model is asked for a case study; null where the slot names no outcome, or the evidence holds no passage. */
export function askCase(slot: CaseSlot, evidence: Evidence, context: AuthorContext) {
  const shown = showEvidence(evidence, context.sourceTitles, mostEvidence);
  const assessed = assessedBy(slot, context);
  const [first, ...others] = assessed;
  if (shown === null || first === undefined) return null;
  const count = others.length === 0 ? 2 : assessed.length;
  const question = z.object({
    outcome: z.enum([first.id, ...others.map(({ id }) => id)]),
    prompt: prose,
    modelAnswer: prose,
    criteria: z.array(markedPoint).length(2),
    citations: citationsFrom(shown, 2),
  });
  const cells = z.array(phrase).min(2);
  const schema = z.object({
    title: phrase,
    organisation: phrase,
    scenario: z.array(prose).min(3).max(8),
    data: z.object({ caption: phrase, header: cells, rows: z.array(cells).min(2) }).nullable(),
    keyFacts: z.array(prose).min(2).max(6),
    misconceptions: z.array(prose).min(1).max(4),
    decisionPoints: z.array(prose).min(1).max(4),
    questions: z
      .array(question)
      .length(count)
      .refine(
        (asked) => assessed.every(({ id }) => asked.some(({ outcome }) => outcome === id)),
        "ask at least one question for each outcome",
      ),
    citations: citationsFrom(shown, 6),
  });
  return {
    task: "case",
    prompt: "case",
    slot: {
      ...slotBase(context),
      words: [430, 720],
      concepts: evidence.concepts.map(({ term }) => term),
      siblings: evidence.siblings.slice(0, mostSiblings).map(({ term }) => term),
      outcomes: assessed.map(({ id, level, text }) => ({ id, level, text })),
      questions: count,
    },
    shown,
    written: context.written,
    schema,
    mostOutputTokens: 5000,
    toValue: (reply): CaseStudy => ({
      id: "",
      title: toTitleCase(reply.title),
      organisation: reply.organisation,
      scenario: reply.scenario,
      data: reply.data,
      keyFacts: reply.keyFacts,
      misconceptions: reply.misconceptions,
      decisionPoints: reply.decisionPoints,
      ...divideCase(
        slot.marks,
        reply.questions.map(({ outcome: id, citations, ...asked }) => ({
          ...asked,
          outcome: assessed.find((outcome) => outcome.id === id) ?? first,
          citations: toCitations(citations, shown),
        })),
      ),
      citations: toCitations(reply.citations, shown),
    }),
  } satisfies TextRequest<z.infer<typeof schema>, CaseStudy>;
}

/** The outcomes of the slot from the lowest level up, as many as a case can ask for. */
function assessedBy(slot: CaseSlot, { outcomes, module }: AuthorContext): AssessedOutcome[] {
  return slot.outcomeKeys
    .slice(0, mostOutcomes)
    .map((key) => {
      const planned = module?.outcomes.find((outcome) => outcome.key === key);
      const written = outcomes.get(key);
      return { key, level: written?.bloomLevel ?? planned?.bloomLevel ?? "Apply", text: written?.text ?? null };
    })
    .toSorted((a, b) => bloomRank(a.level) - bloomRank(b.level))
    .map((outcome, index) => ({ id: `o${index + 1}`, ...outcome }));
}
