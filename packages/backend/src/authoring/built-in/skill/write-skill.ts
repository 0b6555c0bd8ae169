import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import type { SkillMapping } from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { SkillSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { statedBy } from "@curriculum/curriculum/support/stated-by.ts";
import { choose, numberBetween } from "../choose.ts";
import { carryingCitations } from "../evidence/carrying-citations.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { factsOf } from "../evidence/concept-facts.ts";
import { chooseSetting } from "../setting/choose-setting.ts";
import { orderSkills } from "./order-skills.ts";
import type { Deed } from "./skill-deed.ts";
import { skillKindOf } from "./skill-kind.ts";
import { describeActivity, titleActivity, useAtWork, type SkillMaterial } from "./skill-texts.ts";
import { skillCriteria } from "./skill-criteria.ts";
import { writeKpis } from "./skill-kpis.ts";

/** A skill with what practises it, how it is measured and which outcomes it rests on. */
export function writeSkill(slot: SkillSlot, evidence: Evidence, context: AuthorContext): Draft<SkillMapping> {
  const facts = evidence.concepts
    .map((concept) => factsOf(concept, evidence))
    .filter((entry) => entry.citations.length > 0);
  const modules = slot.moduleKeys.flatMap((key) => context.plan.modules.find((module) => module.key === key) ?? []);
  const [module] = modules;
  const { locale, seed, jobRoles } = context.brief;
  const setting = chooseSetting(context.brief, context.plan.modules, evidence);
  const outcomes = slot.outcomeKeys.flatMap((key) => context.outcomes.get(key)?.text ?? []);
  const named = orderSkills(facts, outcomes, setting, context.brief.program);
  const fresh = named.filter(({ name }) => !context.written.includes(spellForLocale(name, locale)));
  const chosen = fresh[Math.min(context.round, fresh.length - 1)] ?? named[0];
  if (!chosen || !module)
    return { ok: false, problems: [`${slot.key}: the slot needs a module and a concept that the passages name`] };
  const { main, name, deed, object } = chosen;
  const others = [...new Set(named.map((one) => one.main))].filter((entry) => entry !== main).slice(0, 2);
  const key = `${seed}/${slot.key}`;
  const turn = context.plan.skills.findIndex((other) => other.key === slot.key) + context.round;
  const material: SkillMaterial = {
    main,
    others,
    deed,
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
  const { tasks } = material;
  const kind = skillKindOf(deed, `${name} ${main.noun.generic}`, setting);
  const workplaceUse = spell(useAtWork(material));
  const cited = [
    ...main.claims.slice(0, 2).map((claim) => claim.citation),
    ...[main, ...others].flatMap((entry) => entry.citations.slice(0, 2)),
  ];
  const carrying = carryingCitations(cited, statedBy({ name: spell(name), workplaceUse }), evidence);
  return {
    ok: true,
    value: {
      id: "",
      name: spell(name),
      domain: context.brief.sector ?? setting.domain,
      workplaceUse,
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
            spell(`${capitaliseFirst(String(tasks))} ${sheetsOf(deed)} with marking notes`),
          ],
          assessmentType: assessmentOf[deed],
          moduleCode: module.code,
        },
      ],
      kind,
      kpis: writeKpis(kind, object, setting, material.turn).map((kpi) => ({
        ...kpi,
        text: spell(kpi.text),
        measure: spell(kpi.measure),
      })),
      outcomeIds: slot.outcomeKeys,
      assessmentCriteria: skillCriteria(material).map(spell),
      citations: uniqueCitations(carrying.length > 0 ? carrying : cited, 3),
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
  analyse: "case analysis with second reading",
  use: "practical task with checklist",
};

function sheetsOf(deed: Deed): string {
  return deed === "calculate" ? "data sheets" : deed === "use" ? "job sheets" : "written cases";
}
