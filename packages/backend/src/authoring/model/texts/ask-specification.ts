import { z } from "zod";
import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { SpecificationSection } from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { ModulePlan } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { showEvidence, toCitations, type RepliedCitation } from "../show-evidence.ts";
import type { TextRequest } from "../text-request.ts";
import type { TextPart } from "../write-in-parts.ts";
import { citationsFrom, prose } from "./cited.ts";
import { slotBase } from "./slot-base.ts";

// Of every module something: this is of the whole program.
const mostEvidence = 2000;
const mostConcepts = 24;

/** The sections that are prose. The others state the plan's figures and rules, which code words exactly. */
export const askedSections: ReadonlySet<SpecificationSection["key"]> = new Set([
  "introduction",
  "aims",
  "needs",
  "audience",
  "careers",
]);

interface Reply {
  paragraphs: { text: string; basis: "evidence" | "brief"; citations: RepliedCitation[] }[];
}

/** The questions for a specification: one a section. `own` is the built-in author's, whose sections give the facts. */
export function askSpecification(
  own: readonly SpecificationSection[],
  evidence: Evidence,
  context: AuthorContext,
): TextPart<Reply, GroundedText[]>[] {
  return own
    .filter(({ key }) => askedSections.has(key))
    .map((section) => ({ key: section.key, request: askSection(section, evidence, context) }));
}

/** The built-in author's paragraphs in the same parts. */
export function divideSpecification(own: readonly SpecificationSection[]): GroundedText[][] {
  return own.filter(({ key }) => askedSections.has(key)).map(({ paragraphs }) => paragraphs);
}

export function joinSpecification(
  own: readonly SpecificationSection[],
  parts: readonly GroundedText[][],
): SpecificationSection[] {
  const keys = own.filter(({ key }) => askedSections.has(key)).map(({ key }) => key);
  return own.map((section) => ({ ...section, paragraphs: parts[keys.indexOf(section.key)] ?? section.paragraphs }));
}

function askSection(
  section: SpecificationSection,
  evidence: Evidence,
  context: AuthorContext,
): TextRequest<Reply, GroundedText[]> | null {
  const concepts = spreadOverModules(evidence.concepts, context.plan.modules);
  const shown = showEvidence({ ...evidence, concepts }, context.sourceTitles, mostEvidence);
  if (shown === null) return null;
  const facts = section.paragraphs.filter(({ basis }) => basis !== "evidence").map(({ text }) => text);
  const known = new Set(figuresOf([...facts, context.brief.program].join(" ")));
  const paragraph = z
    .object({ text: prose, basis: z.enum(["evidence", "brief"]), citations: citationsFrom(shown, 3, 0) })
    .refine(({ basis, citations }) => basis !== "evidence" || citations.length > 0, "rests on evidence and cites none")
    .refine(
      ({ basis, text }) => basis !== "brief" || figuresOf(text).every((figure) => known.has(figure)),
      "states a figure that stands in no fact",
    );
  return {
    task: "specification",
    prompt: "specification",
    slot: {
      ...slotBase(context),
      words: [25, 110],
      section: section.key,
      title: section.title,
      facts,
      concepts: concepts.slice(0, mostConcepts).map(({ term }) => term),
    },
    shown,
    written: [],
    schema: z.object({ paragraphs: z.array(paragraph).min(1).max(4) }),
    mostOutputTokens: 1200,
    toValue: ({ paragraphs }) =>
      paragraphs.map(({ text, basis, citations }) => ({
        text,
        basis,
        citations: basis === "evidence" ? toCitations(citations, shown) : [],
      })),
  };
}

/** The first concept of each module before the second of any: a specification is about all of the program. */
function spreadOverModules(concepts: readonly Concept[], modules: readonly ModulePlan[]): Concept[] {
  const turnOf = ({ id }: Concept) => {
    const turns = modules.map(({ conceptIds }) => conceptIds.indexOf(id)).filter((turn) => turn >= 0);
    return Math.min(...turns, concepts.length);
  };
  return concepts.toSorted((a, b) => turnOf(a) - turnOf(b));
}

function figuresOf(text: string): string[] {
  return text.match(/\d[\d,.]*\d|\d/g) ?? [];
}
