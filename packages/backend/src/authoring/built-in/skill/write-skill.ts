import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import type { SkillMapping } from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { SkillSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { choose, numberBetween } from "../choose.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { factsOf, type ConceptFacts } from "../evidence/concept-facts.ts";
import { chooseSetting } from "../setting/choose-setting.ts";
import { deedOf, deedWorth, nameDeed } from "./skill-deed.ts";
import { describeActivity, titleActivity, useAtWork, type SkillMaterial } from "./skill-texts.ts";
import { skillCriteria } from "./skill-criteria.ts";
import { writeKpis } from "./skill-kpis.ts";

/** The concept that gives the best skill first: something to do, well described, not the name of the whole program. */
function byUse(facts: readonly ConceptFacts[], program: string): ConceptFacts[] {
  const title = program.toLowerCase();
  const worth = (entry: ConceptFacts, index: number) =>
    deedWorth(deedOf(entry)) +
    (entry.definition ? 1.5 : 0) +
    (entry.claims.length > 0 ? 1 : 0) -
    (title.includes(entry.noun.term.toLowerCase()) ? 6 : 0) -
    0.4 * index;
  return facts
    .map((entry, index) => ({ entry, worth: worth(entry, index) }))
    .toSorted((a, b) => b.worth - a.worth || (a.entry.concept.id < b.entry.concept.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** A skill with what practises it, how it is measured and which outcomes it rests on. */
export function writeSkill(slot: SkillSlot, evidence: Evidence, context: AuthorContext): Draft<SkillMapping> {
  const facts = evidence.concepts
    .map((concept) => factsOf(concept, evidence))
    .filter((entry) => entry.citations.length > 0);
  const ordered = byUse(facts, context.brief.program);
  const modules = slot.moduleKeys.flatMap((key) => context.plan.modules.find((module) => module.key === key) ?? []);
  const [module] = modules;
  const { locale, seed, jobRoles } = context.brief;
  const setting = chooseSetting(context.brief, context.plan.modules, evidence);
  const named = ordered.map((main) => ({ main, name: nameDeed(deedOf(main), main, setting.reader) }));
  const fresh = named.filter(({ name }) => !context.written.includes(spellForLocale(name, locale)));
  const chosen = fresh[Math.min(context.round, fresh.length - 1)] ?? named[0];
  if (!chosen || !module)
    return { ok: false, problems: [`${slot.key}: the slot needs a module and a concept that the passages name`] };
  const { main, name } = chosen;
  const others = ordered.filter((entry) => entry !== main).slice(0, 2);
  const key = `${seed}/${slot.key}`;
  const turn = context.plan.skills.findIndex((other) => other.key === slot.key) + context.round;
  const material: SkillMaterial = {
    main,
    others,
    deed: deedOf(main),
    setting,
    jobRoles,
    artefact: choose(setting.artefacts, key),
    tasks: numberBetween(4, 8, `${key}/cases`),
    turn: Math.max(0, turn),
    seed: key,
  };
  const resources = [
    ...new Set(facts.flatMap((entry) => context.sourceTitles.get(entry.concept.documentId) ?? [])),
  ].slice(0, 2);
  const spell = (text: string) => spellForLocale(text, locale);
  const { artefact, tasks, deed } = material;
  return {
    ok: true,
    value: {
      id: "",
      name: spell(name),
      domain: context.brief.sector ?? setting.domain,
      workplaceUse: spell(useAtWork(material)),
      activities: [
        {
          title: spell(titleActivity(material)),
          description: spell(describeActivity(material)),
          hours: slot.hours,
          resources: [
            ...resources.map((title) =>
              spell(
                `Reading on ${joinList([main, ...others.slice(0, 1)].map((entry) => entry.noun.generic))} in ${title}`,
              ),
            ),
            spell(
              `${capitaliseFirst(String(tasks))} ${deed === "calculate" ? "data sheets" : "written cases"} with marking notes`,
            ),
          ],
          assessmentType: assessmentOf[deed],
          moduleCode: module.code,
        },
      ],
      kpis: writeKpis(
        deed,
        { main, others, artefact, reader: setting.reader, tasks, hours: slot.hours, seed: key },
        material.turn,
      ).map((kpi) => ({ ...kpi, text: spell(kpi.text), measure: spell(kpi.measure) })),
      outcomeIds: slot.outcomeKeys,
      assessmentCriteria: skillCriteria(material).map(spell),
      citations: uniqueCitations(
        [
          ...main.claims.slice(0, 1).map((claim) => claim.citation),
          ...[main, ...others].flatMap((entry) => entry.citations.slice(0, 1)),
        ],
        3,
      ),
    },
  };
}

const assessmentOf: Record<SkillMaterial["deed"], string> = {
  calculate: "calculation checked against a solution",
  interpret: "written interpretation with peer review",
  design: "product marked by rubric",
  "carry-out": "observed task with checklist",
  manage: "simulation with debriefing",
  recognise: "sorting test with oral explanation",
  apply: "case task marked by rubric",
  explain: "presentation to a test audience",
};
