import { z } from "zod";
import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ModulePlan, UnitPlan } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, ModuleText } from "../../author.ts";
import { showEvidence, toCitations, type RepliedCitation } from "../show-evidence.ts";
import type { TextRequest } from "../text-request.ts";
import type { TextPart } from "../write-in-parts.ts";
import { citationsFrom, prose } from "./cited.ts";
import { slotBase } from "./slot-base.ts";

// Paragraphs of more units than these want more evidence than one question should hold.
const mostUnits = 4;
const evidencePerUnit = 900;

/** Some paragraphs of a module's text; the aim stands with the first. */
export interface ModuleTextPart {
  aim: GroundedText | null;
  units: GroundedText[];
}

interface Reply {
  aim: { text: string; citations: RepliedCitation[] } | null;
  units: { unit: string; text: string; citations: RepliedCitation[] }[];
}

/** The questions for a module's text: one for every few units. */
export function askModuleText(
  module: ModulePlan,
  evidence: Evidence,
  context: AuthorContext,
): TextPart<Reply, ModuleTextPart>[] {
  return chunksOf(module.units).map((units, at) => ({
    key: `units-${at + 1}`,
    request: askPart(module, units, at === 0, evidence, context),
  }));
}

/** The built-in author's text in the same parts. */
export function divideModuleText(module: ModulePlan, { aim, indicativeContent }: ModuleText): ModuleTextPart[] {
  return chunksOf(module.units).map((units, at) => ({
    aim: at === 0 ? aim : null,
    units: indicativeContent.slice(at * mostUnits, at * mostUnits + units.length),
  }));
}

export function joinModuleText(parts: readonly ModuleTextPart[]): ModuleText {
  const aim = parts.find((part) => part.aim !== null)?.aim;
  if (!aim) throw new Error("The first part of a module's text holds its aim.");
  return { aim, indicativeContent: parts.flatMap(({ units }) => units) };
}

/** How many questions a module's text is asked in. */
export function countModuleTextQuestions({ units }: ModulePlan): number {
  return chunksOf(units).length;
}

function chunksOf(units: readonly UnitPlan[]): UnitPlan[][] {
  const count = Math.max(1, Math.ceil(units.length / mostUnits));
  return Array.from({ length: count }, (_, at) => units.slice(at * mostUnits, (at + 1) * mostUnits));
}

function askPart(
  module: ModulePlan,
  units: readonly UnitPlan[],
  withAim: boolean,
  evidence: Evidence,
  context: AuthorContext,
): TextRequest<Reply, ModuleTextPart> | null {
  const own = new Set(units.flatMap(({ conceptIds }) => conceptIds));
  const concepts = evidence.concepts.toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
  const shown = showEvidence({ ...evidence, concepts }, context.sourceTitles, evidencePerUnit * (units.length + 1));
  if (shown === null) return null;
  const aim = z.object({ text: prose, citations: citationsFrom(shown, 3) });
  const ids = units.map((_, index) => `u${index + 1}`);
  const schema = z.object({
    aim: withAim ? aim : aim.nullable(),
    units: z
      .array(z.object({ unit: z.enum(ids), text: prose, citations: citationsFrom(shown, 4) }))
      .refine(
        (told) => told.length === ids.length && ids.every((id, at) => told[at]?.unit === id),
        `must hold one paragraph for each of ${ids.join(", ")}, in this order`,
      ),
  });
  const ground = ({ text, citations }: { text: string; citations: RepliedCitation[] }): GroundedText => ({
    text,
    basis: "evidence",
    citations: toCitations(citations, shown),
  });
  const termOf = (id: string) => evidence.concepts.find((concept) => concept.id === id)?.term ?? [];
  const earlier = context.plan.modules.filter(({ key }) => module.prerequisites.includes(key));
  return {
    task: "module-text",
    prompt: "module-text",
    slot: {
      ...slotBase({ ...context, module }),
      words: [50, 110],
      aim: withAim,
      concepts: concepts.map(({ term }) => term),
      units: units.map(({ title, conceptIds }, at) => ({ id: ids[at], title, concepts: conceptIds.flatMap(termOf) })),
      earlier: earlier.map(({ title }) => title),
    },
    shown,
    written: [],
    schema,
    mostOutputTokens: 600 + 500 * units.length,
    toValue: (reply) => ({ aim: withAim && reply.aim ? ground(reply.aim) : null, units: reply.units.map(ground) }),
  };
}
