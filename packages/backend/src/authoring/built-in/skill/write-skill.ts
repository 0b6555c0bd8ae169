import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst, lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import { gerund } from "@curriculum/curriculum/language/verb-forms.ts";
import type { SkillMapping } from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { SkillSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { choose, numberBetween } from "../choose.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { factsOf, type ConceptFacts } from "../evidence/concept-facts.ts";
import type { ConceptKind } from "../evidence/concept-kind.ts";
import { isDoable, purposeOf } from "../outcome/clauses.ts";
import { chooseSetting } from "../setting/choose-setting.ts";
import type { Setting } from "../setting/setting.ts";

/** What a practitioner does with a concept of each kind. */
const deeds: Record<ConceptKind, string> = {
  measure: "calculate and interpret",
  process: "carry out",
  artefact: "build and check",
  theory: "apply",
  agent: "work with",
  part: "describe",
  condition: "recognise",
  thing: "apply",
};

function nameOf(
  main: ConceptFacts,
  second: ConceptFacts | undefined,
  written: readonly string[],
  locale: string,
): string {
  const names = [main, ...(second ? [second] : [])].map((facts) => facts.noun.generic);
  const tries = [names.slice(0, 1), names.slice(0, 2)].map((list) =>
    capitaliseFirst(
      `${gerund(main.kind === "process" && !isDoable(main) ? "manage" : deeds[main.kind], locale)} ${joinList(list)}`,
    ).replace(/\band (interpret|check)\b/, (_, verb: string) => `and ${gerund(verb, locale)}`),
  );
  return tries.find((name) => !written.includes(name)) ?? tries.at(-1) ?? "";
}

/** A skill with what practises it, how it is measured and which outcomes it rests on. */
export function writeSkill(slot: SkillSlot, evidence: Evidence, context: AuthorContext): Draft<SkillMapping> {
  const facts = evidence.concepts
    .map((concept) => factsOf(concept, evidence))
    .filter((entry) => entry.citations.length > 0);
  const ordered = context.round > 0 && facts.length > 1 ? [...facts.slice(1), ...facts.slice(0, 1)] : facts;
  const [main, second, third] = ordered;
  const modules = slot.moduleKeys.flatMap((key) => context.plan.modules.find((module) => module.key === key) ?? []);
  const [module] = modules;
  if (!main || !module)
    return { ok: false, problems: [`${slot.key}: the slot needs a module and a concept that the passages name`] };
  const { locale, seed } = context.brief;
  const setting = chooseSetting(context.brief, context.plan, evidence);
  const key = `${seed}/${slot.key}`;
  const cases = numberBetween(4, 8, `${key}/cases`);
  const right = cases - 1;
  const others = [second, third].filter((entry) => entry !== undefined);
  const list = joinList([main, ...others].map((entry) => entry.noun.generic));
  const artefact = choose(setting.artefacts, key);
  const resources = [
    ...new Set(
      evidence.concepts
        .map((concept) => context.sourceTitles.get(concept.documentId))
        .filter((title) => title !== undefined),
    ),
  ].slice(0, 2);
  const spell = (text: string) => spellForLocale(text, locale);
  return {
    ok: true,
    value: {
      id: "",
      name: spell(nameOf(main, second, context.written, locale)),
      domain: context.brief.sector ?? setting.domain,
      workplaceUse: spell(workplaceUse(main, others, setting, context.brief.jobRoles, key)),
      activities: [
        {
          title: spell(capitaliseFirst(`${main.noun.generic} in ${cases} cases`)),
          description: spell(
            `Students receive ${cases} short cases from ${setting.domain}. For each they decide what ${list} ${others.length > 0 || main.noun.genericIsPlural ? "contribute" : "contributes"}, give the fact that decides, and record the result in ${withArticle(artefact)}. ${main.definition ? `The working definition is that ${main.definition}.` : ""}`.trim(),
          ),
          hours: slot.hours,
          resources: [
            ...resources.map((title) => `Reading on ${main.noun.generic} in ${title}`),
            `${cases} written cases with data`,
          ],
          assessmentType: "observed task with checklist",
          moduleCode: module.code,
        },
      ],
      kpis: [
        {
          text: spell(`Handles ${main.noun.generic} correctly in at least ${right} of ${cases} cases.`),
          measure: spell(
            `cases in which ${main.noun.generic} ${main.noun.genericIsPlural ? "are" : "is"} handled correctly`,
          ),
          threshold: `≥ ${right} of ${cases}`,
          unit: "cases",
        },
        {
          text: spell(`Completes the ${artefact} within ${slot.hours} hours.`),
          measure: spell(`time to a complete ${artefact}`),
          threshold: `≤ ${slot.hours}`,
          unit: "hours",
        },
      ],
      outcomeIds: slot.outcomeKeys,
      assessmentCriteria: criteria(main, others, artefact).map(spell),
      citations: uniqueCitations(
        [main, ...others].flatMap((entry) => entry.citations.slice(0, 1)),
        3,
      ),
    },
  };
}

function workplaceUse(
  main: ConceptFacts,
  others: readonly ConceptFacts[],
  setting: Setting,
  jobRoles: readonly string[],
  seed: string,
): string {
  const who =
    jobRoles.length > 0 ? withArticle(lowerFirst(choose(jobRoles, seed))) : `the ${choose(setting.roles, seed)}`;
  const purpose = purposeOf(main);
  const task = purpose ? `to ${purpose.text}` : `when ${pluralOf(setting.workProduct)} have to be written or checked`;
  const beside = others.length > 0 ? `, together with ${joinList(others.map((facts) => facts.noun.generic))}` : "";
  const use = main.kind === "condition" || main.kind === "part" ? "needs to know" : "uses";
  return `${capitaliseFirst(who)} ${use} ${main.noun.generic}${beside} ${task}.`;
}

function criteria(main: ConceptFacts, others: readonly ConceptFacts[], artefact: string): string[] {
  const [second] = others;
  return [
    main.definition
      ? `Uses ${main.noun.generic} in line with the definition that ${main.definition}.`
      : `Uses ${main.noun.generic} as the reading does.`,
    ...(second ? [`Keeps ${main.noun.generic} apart from ${second.noun.generic} throughout the ${artefact}.`] : []),
    "Names for each case the fact that decides.",
  ];
}
