import { z } from "zod";
import type { SkillMapping } from "@curriculum/curriculum/model/curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { SkillSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { chooseSetting } from "../../built-in/setting/choose-setting.ts";
import { showEvidence, toCitations } from "../show-evidence.ts";
import type { TextRequest } from "../text-request.ts";
import { citationsFrom, phrase, prose } from "./cited.ts";
import { slotBase } from "./slot-base.ts";

const mostEvidence = 1500;
const mostSiblings = 8;

/** What a model is asked for a skill; null where the slot names no module, or the evidence holds no passage. */
export function askSkill(slot: SkillSlot, evidence: Evidence, context: AuthorContext) {
  const module = context.plan.modules.find(({ key }) => slot.moduleKeys.includes(key));
  const shown = showEvidence(evidence, context.sourceTitles, mostEvidence);
  if (module === undefined || shown === null) return null;
  const { brief, outcomes } = context;
  const schema = z.object({
    name: phrase,
    workplaceUse: prose,
    activity: z.object({
      title: phrase,
      description: prose,
      resources: z.array(phrase).min(1).max(4),
      assessmentType: phrase,
    }),
    kpis: z
      .array(
        z.object({ text: prose, measure: phrase, threshold: phrase, unit: phrase, period: phrase, instrument: phrase }),
      )
      .min(1)
      .max(3),
    criteria: z.array(prose).min(2).max(4),
    citations: citationsFrom(shown, 3),
  });
  return {
    task: "skill",
    prompt: "skill",
    slot: {
      ...slotBase({ ...context, module }),
      words: [40, 120],
      concepts: evidence.concepts.map(({ term }) => term),
      siblings: evidence.siblings.slice(0, mostSiblings).map(({ term }) => term),
      roles: brief.jobRoles,
      sector: brief.sector ?? null,
      hours: slot.hours,
      outcomes: slot.outcomeKeys.flatMap((key) => outcomes.get(key)?.text ?? []),
    },
    shown,
    written: context.written,
    schema,
    mostOutputTokens: 1600,
    toValue: ({ activity, ...reply }): SkillMapping => ({
      id: "",
      name: reply.name,
      domain: brief.sector ?? chooseSetting(brief, context.plan.modules, evidence).domain,
      workplaceUse: reply.workplaceUse,
      activities: [{ ...activity, hours: slot.hours, moduleCode: module.code }],
      kpis: reply.kpis.map((kpi) => ({ ...kpi, standing: "default" as const })),
      outcomeIds: slot.outcomeKeys,
      assessmentCriteria: reply.criteria,
      citations: toCitations(reply.citations, shown),
    }),
  } satisfies TextRequest<z.infer<typeof schema>, SkillMapping>;
}
