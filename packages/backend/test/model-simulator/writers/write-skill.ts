import type { Writer } from "../write-reply.ts";

export const writeSkill: Writer = ({ slot }, { concept, sentences }) => ({
  name: `Working with ${concept}`,
  workplaceUse: `Used where ${slot.roles[0] ?? "people"} deal with ${concept}. ${sentences[0]!.quote}`,
  activity: {
    title: `Practice with ${concept}`,
    description: `Apply what the source says of ${concept} to a case of your own work.`,
    resources: ["The module's readings"],
    assessmentType: "Task with rubric",
  },
  kpis: [
    {
      text: `Uses ${concept} as the source describes it.`,
      measure: "Points of the rubric",
      threshold: "≥ 70",
      unit: "%",
      period: "each quarter",
      instrument: "rubric, filled in by the team leader",
    },
  ],
  criteria: [`Names what ${concept} is.`, `Uses ${concept} in a case of the own work.`],
  citations: sentences.slice(0, 1),
});
