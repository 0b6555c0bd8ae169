import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ModulePlan, UnitPlan } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft, ModuleText } from "../../author.ts";
import { factsOf, type ConceptFacts } from "../evidence/concept-facts.ts";
import { chooseSetting } from "../setting/choose-setting.ts";
import { composeParagraph } from "./compose-paragraph.ts";
import { pageSentences } from "./page-sentences.ts";
import { writeAim } from "./write-aim.ts";

/** The aim of a module and a paragraph of indicative content for each unit, all from the evidence. */
export function writeModuleText(module: ModulePlan, evidence: Evidence, context: AuthorContext): Draft<ModuleText> {
  const known = allFacts(evidence);
  const named = known.filter((facts) => module.conceptIds.includes(facts.concept.id));
  const main = (named.length > 0 ? named : known).filter((facts) => facts.citations.length > 0);
  if (main.length === 0)
    return { ok: false, problems: [`${module.key}: the evidence says nothing about the module's concepts`] };
  const { locale, seed } = context.brief;
  const spell = (text: GroundedText): GroundedText => ({ ...text, text: spellForLocale(text.text, locale) });
  const aim = writeAim(module, main, chooseSetting(context.brief, context.plan.modules, evidence), evidence, context);
  const indicativeContent = module.units.map((unit) =>
    spell(
      composeParagraph(
        factsForUnit(unit, known, main),
        `${seed}/${unit.key}`,
        context.round,
        pageSentences(unit, termsOf(unit, known), evidence),
      ) ?? unitWithoutEvidence(unit),
    ),
  );
  return { ok: true, value: { aim: spell(aim), indicativeContent } };
}

function allFacts(evidence: Evidence): ConceptFacts[] {
  return [...evidence.concepts, ...evidence.siblings]
    .filter((concept, index, all) => all.findIndex((other) => other.id === concept.id) === index)
    .map((concept) => factsOf(concept, evidence));
}

/** The unit's own concepts in its order, then others that its sections teach; where these say little, the module's main ones. */
function factsForUnit(unit: UnitPlan, known: readonly ConceptFacts[], main: readonly ConceptFacts[]): ConceptFacts[] {
  const own = unit.conceptIds.flatMap((id) => known.filter((facts) => facts.concept.id === id));
  const nearby = known.filter(
    (facts) =>
      !own.includes(facts) && unit.sectionKeys.includes(`${facts.concept.documentId}#${facts.concept.sectionId}`),
  );
  const telling = main.filter((facts) => facts.definition !== null || facts.claims.length > 0);
  const shift = unit.sequenceOrder % Math.max(1, telling.length);
  const backing = [...telling.slice(shift), ...telling.slice(0, shift)].slice(0, 3);
  return [...new Set([...own, ...nearby, ...backing])];
}

function termsOf(unit: UnitPlan, known: readonly ConceptFacts[]): string[] {
  return known.filter((facts) => unit.conceptIds.includes(facts.concept.id)).map((facts) => facts.noun.term);
}

function unitWithoutEvidence(unit: UnitPlan): GroundedText {
  return {
    text: `The unit “${unit.title}” takes ${unit.hours} hours; the library holds no statement on its topics yet.`,
    basis: "ungrounded",
    citations: [],
  };
}
