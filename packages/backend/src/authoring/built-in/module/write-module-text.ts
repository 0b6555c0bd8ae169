import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ModulePlan, UnitPlan } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft, ModuleText } from "../../author.ts";
import { hashText } from "../choose.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { factsOf, type ConceptFacts } from "../evidence/concept-facts.ts";
import { runningTitle } from "../evidence/running-title.ts";
import { chooseSetting } from "../setting/choose-setting.ts";
import type { Setting } from "../setting/setting.ts";
import { composeParagraph } from "./compose-paragraph.ts";

/** The aim of a module and a paragraph of indicative content for each unit, all from the evidence. */
export function writeModuleText(module: ModulePlan, evidence: Evidence, context: AuthorContext): Draft<ModuleText> {
  const known = allFacts(evidence);
  const named = known.filter((facts) => module.conceptIds.includes(facts.concept.id));
  const main = (named.length > 0 ? named : known).filter((facts) => facts.citations.length > 0);
  if (main.length === 0)
    return { ok: false, problems: [`${module.key}: the evidence says nothing about the module's concepts`] };
  const { locale, seed } = context.brief;
  const spell = (text: GroundedText): GroundedText => ({ ...text, text: spellForLocale(text.text, locale) });
  const aim = writeAim(module, main, chooseSetting(context.brief, context.plan, evidence), evidence, context);
  const indicativeContent = module.units.map((unit) =>
    spell(
      composeParagraph(factsForUnit(unit, known, main), `${seed}/${unit.key}`, context.round) ??
        unitWithoutEvidence(unit),
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

function unitWithoutEvidence(unit: UnitPlan): GroundedText {
  return {
    text: `The unit “${unit.title}” takes ${unit.hours} hours; the library holds no statement on its topics yet.`,
    basis: "ungrounded",
    citations: [],
  };
}

function writeAim(
  module: ModulePlan,
  main: readonly ConceptFacts[],
  setting: Setting,
  evidence: Evidence,
  context: AuthorContext,
): GroundedText {
  const topic = runningTitle(module.title, evidence.passages);
  const [first, ...rest] = [...main].toSorted((a, b) => Number(b.definition !== null) - Number(a.definition !== null));
  if (!first) return { text: "", basis: "ungrounded", citations: [] };
  const others = rest.slice(0, 3).map((facts) => facts.noun.generic);
  const shape = (hashText(`${context.brief.seed}/${module.key}`) + module.sequenceOrder + context.round) % 3;
  const list = joinList([first.noun.generic, ...others.slice(0, 2)]);
  const why = main
    .flatMap((facts) => facts.claims)
    .find((claim) => ["purpose", "effect", "cause", "requirement"].includes(claim.kind));
  const earlier = module.prerequisites
    .map((key) => context.plan.modules.find((other) => other.key === key)?.title)
    .filter((title) => title !== undefined);
  const starts = [
    `The module builds the ability to work with ${list} in ${topic}.`,
    `This module prepares students to use ${list} when they meet ${setting.observation}.`,
    `Students who complete the module can explain ${list} and bring them to bear on ${setting.cases[module.sequenceOrder % setting.cases.length] ?? setting.observation}.`,
  ];
  const reason = why
    ? [
        `It matters because ${why.text}.`,
        `The reason is practical: ${why.text}.`,
        `Practice depends on this, since ${why.text}.`,
      ][shape]
    : first.definition
      ? [
          `Everything turns on one definition: ${first.definition}.`,
          `The work rests on the idea that ${first.definition}.`,
          `The starting point is that ${first.definition}.`,
        ][shape]
      : "";
  const builds =
    earlier.length > 0
      ? `It builds on ${joinList(earlier.slice(0, 2).map((title) => `“${title}”`))}.`
      : others[2]
        ? `It also introduces ${others[2]}.`
        : "";
  return {
    text: [starts[shape], reason, builds].filter(Boolean).join(" "),
    basis: "evidence",
    citations: uniqueCitations(
      [why?.citation ?? null, ...[first, ...rest.slice(0, 2)].flatMap((facts) => facts.citations.slice(0, 1))],
      4,
    ),
  };
}
