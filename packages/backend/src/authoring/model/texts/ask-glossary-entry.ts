import { z } from "zod";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { GlossaryEntry } from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { GlossarySlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { showEvidence, toCitations } from "../show-evidence.ts";
import type { TextRequest } from "../text-request.ts";
import { citationsFrom, prose } from "./cited.ts";
import { slotBase } from "./slot-base.ts";

// What defines a term and what first discusses it: a definition needs no more.
const mostEvidence = 600;
const mostSiblings = 12;

/** What a model is asked for a glossary entry; null where the evidence does not hold the term, or no passage. */
export function askGlossaryEntry(slot: GlossarySlot, evidence: Evidence, context: AuthorContext) {
  const concept = evidence.concepts.find(({ id }) => id === slot.conceptId);
  const shown = showEvidence(evidence, context.sourceTitles, mostEvidence);
  if (concept === undefined || shown === null) return null;
  const [sibling, ...siblings] = [...new Set(evidence.siblings.map(({ term }) => term))].slice(0, mostSiblings);
  const schema = z.object({
    definition: prose,
    related: z.array(sibling === undefined ? z.string() : z.enum([sibling, ...siblings])),
    citations: citationsFrom(shown, 2),
  });
  const modules = context.plan.modules.filter(({ key }) => slot.moduleKeys.includes(key));
  return {
    task: "glossary",
    prompt: "glossary",
    slot: {
      ...slotBase(context),
      words: [8, 45],
      concept: concept.term,
      definition: concept.definition?.gloss ?? null,
      siblings: sibling === undefined ? [] : [sibling, ...siblings],
    },
    shown,
    written: context.written,
    schema,
    mostOutputTokens: 500,
    toValue: (reply): GlossaryEntry => ({
      id: "",
      term: capitaliseFirst(concept.term),
      definition: reply.definition,
      related: sibling === undefined ? [] : [...new Set<string>(reply.related)].slice(0, 3),
      moduleCodes: modules.map(({ code }) => code),
      citations: toCitations(reply.citations, shown),
    }),
  } satisfies TextRequest<z.infer<typeof schema>, GlossaryEntry>;
}
