import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { SpecificationSection } from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { factsOf, type ConceptFacts } from "../evidence/concept-facts.ts";
import { runningTitle } from "../evidence/running-title.ts";
import { chooseSetting } from "../setting/choose-setting.ts";
import { aims, audience, careers, entryRequirements, introduction, needs } from "./purpose-sections.ts";
import { assessment, delivery, structure } from "./scheme-sections.ts";
import type { SpecMaterial } from "./spec-material.ts";

const sections: readonly {
  key: SpecificationSection["key"];
  title: string;
  write: (material: SpecMaterial) => GroundedText[];
}[] = [
  { key: "introduction", title: "Introduction", write: introduction },
  { key: "aims", title: "Aims", write: aims },
  { key: "needs", title: "Needs", write: needs },
  { key: "audience", title: "Audience", write: audience },
  { key: "entry", title: "Entry requirements", write: entryRequirements },
  { key: "careers", title: "Careers", write: careers },
  { key: "structure", title: "Structure", write: structure },
  { key: "delivery", title: "Delivery", write: delivery },
  { key: "assessment", title: "Assessment", write: assessment },
];

/** One main concept a module first, then the rest, so that no module dominates the specification. */
function spreadOverModules(plan: ProgramPlan, facts: readonly ConceptFacts[]): ConceptFacts[] {
  const firsts = plan.modules.flatMap((module) => {
    const own = facts.filter((entry) => module.conceptIds.includes(entry.concept.id));
    return own.find((entry) => entry.definition) ?? own[0] ?? [];
  });
  return [...new Set([...firsts, ...facts])].filter((entry) => entry.citations.length > 0);
}

/** The nine sections of the specification; every paragraph says whether brief, plan or sources carry it. */
export function writeSpecification(
  plan: ProgramPlan,
  evidence: Evidence,
  context: AuthorContext,
): Draft<SpecificationSection[]> {
  const known = [...evidence.concepts, ...evidence.siblings.slice(0, 10)].map((concept) => factsOf(concept, evidence));
  const facts = spreadOverModules(plan, known);
  if (facts.length === 0)
    return { ok: false, problems: ["specification: no concept of the plan is supported by a passage"] };
  const documents = [...new Set(facts.map((entry) => entry.concept.documentId))];
  const material: SpecMaterial = {
    brief: context.brief,
    plan,
    facts:
      context.round > 0
        ? [...facts.slice(context.round % facts.length), ...facts.slice(0, context.round % facts.length)]
        : facts,
    setting: chooseSetting(context.brief, plan.modules, evidence),
    sourceTitles: documents.flatMap((id) => context.sourceTitles.get(id) ?? []),
    running: (title) => runningTitle(title, evidence.passages),
  };
  const spell = (text: GroundedText): GroundedText => ({
    ...text,
    text: spellForLocale(text.text, context.brief.locale),
  });
  return {
    ok: true,
    value: sections.map(({ key, title, write }) => ({ key, title, paragraphs: write(material).map(spell) })),
  };
}
