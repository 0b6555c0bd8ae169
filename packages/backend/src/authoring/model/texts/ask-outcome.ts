import { z } from "zod";
import { leadingVerb } from "@curriculum/curriculum/bloom/leading-verb.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ModuleOutcome } from "@curriculum/curriculum/model/outcome.ts";
import type { OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { showEvidence, toCitations } from "../show-evidence.ts";
import type { TextRequest } from "../text-request.ts";
import { citationsFrom, phrase, prose } from "./cited.ts";
import { slotBase } from "./slot-base.ts";
import { isNewObject, oldObject, verbsAt } from "./outcome-wording.ts";

const mostEvidence = 1500;

/** What a model is asked for an outcome of a module; null where the evidence holds no passage. */
export function askOutcome(slot: OutcomeSlot, evidence: Evidence, context: AuthorContext) {
  const shown = showEvidence(evidence, context.sourceTitles, mostEvidence);
  const [concept, ...others] = evidence.concepts;
  if (shown === null || concept === undefined) return null;
  const needsArtefact = slot.bloomLevel === "Create" || slot.evidenceKind === "artefact";
  const schema = z.object({
    text: prose.refine((text) => isNewObject(text, context), oldObject),
    verb: phrase,
    criteria: z.array(prose).min(2).max(4),
    artefact: needsArtefact ? phrase : phrase.nullable(),
    citations: citationsFrom(shown, 3),
  });
  return {
    task: "outcome",
    prompt: "outcome",
    slot: {
      ...slotBase(context),
      words: [8, 25],
      level: slot.bloomLevel,
      class: slot.class,
      verbs: verbsAt(slot.bloomLevel, context.brief.locale),
      concept: concept.term,
      definition: concept.definition?.gloss ?? null,
      context: others.map(({ term }) => term),
      topics: taughtIn(slot.sectionKeys, evidence),
      objective: slot.sourceObjective,
      artefact: needsArtefact,
      service: slot.evidenceKind,
    },
    shown,
    written: context.written,
    schema,
    mostOutputTokens: 900,
    toValue: (reply): ModuleOutcome => ({
      id: "",
      code: slot.code,
      text: reply.text,
      // What the text opens with: the reply's own word for it may be another.
      verb: leadingVerb(reply.text),
      bloomLevel: slot.bloomLevel,
      class: slot.class,
      criteria: reply.criteria,
      evidence: { kind: slot.evidenceKind, artefact: needsArtefact ? reply.artefact : null },
      concepts: [concept, ...others.filter((other) => isNamed(other.term, reply.text))].map(({ term }) => term),
      programOutcomeIds: slot.programOutcomeKeys,
      basis: "evidence",
      citations: toCitations(reply.citations, shown),
    }),
  } satisfies TextRequest<z.infer<typeof schema>, ModuleOutcome>;
}

/** Titles of the sections that teach it, as far as the evidence shows them. */
function taughtIn(sectionKeys: readonly string[], { passages }: Evidence): string[] {
  const own = passages.filter(({ documentId, sectionId }) => sectionKeys.includes(`${documentId}#${sectionId}`));
  return [...new Set(own.flatMap(({ sectionPath }) => sectionPath.at(-1) ?? []))];
}

function isNamed(term: string, text: string): boolean {
  return text.toLowerCase().includes(term.toLowerCase());
}
