import type { CaseStudy } from "../../../model/assessment.ts";
import type { Curriculum } from "../../../model/curriculum.ts";
import type { Mutation } from "./mutation.ts";

function firstCase({ modules }: Curriculum): CaseStudy {
  return modules[0]!.caseStudies[0]!;
}

export const assessmentMutations: Mutation[] = [
  {
    check: "assessment.item-count",
    change: ({ modules }) => {
      const [removed] = modules[0]!.assessments.splice(0, 1);
      const [quiz] = modules[0]!.assessmentScheme;
      quiz!.itemIds = quiz!.itemIds.filter((id) => id !== removed!.id);
    },
  },
  {
    check: "assessment.case-count",
    change: ({ modules }) => {
      modules[0]!.caseStudies = [];
      modules[0]!.assessmentScheme.splice(1, 1);
      modules[0]!.assessmentScheme[0]!.weight = 75;
    },
  },
  { check: "assessment.weights", change: ({ modules }) => void (modules[0]!.assessmentScheme[0]!.weight = 50) },
  { check: "assessment.pass-mark", change: ({ modules }) => void (modules[0]!.assessmentScheme[0]!.passMark = 40) },
  { check: "assessment.scheme-items", change: ({ modules }) => void modules[0]!.assessmentScheme[0]!.itemIds.pop() },
  {
    check: "assessment.exam-disjoint",
    change: ({ modules }) => {
      const scheme = modules[1]!.assessmentScheme;
      scheme[0]!.weight = 25;
      scheme.push({ id: "exam", title: "Final exam", kind: "exam", weight: 10, passMark: 60, itemIds: ["sb101-q1"] });
    },
  },
  { check: "case.length", change: (c) => void (firstCase(c).scenario = firstCase(c).scenario.slice(0, 3)) },
  { check: "case.data-table", change: (c) => void firstCase(c).data!.rows[0]!.pop() },
  {
    check: "case.key-facts",
    change: (c) => void (firstCase(c).keyFacts[0] = "The oven holds 45 loaves and a bake takes 90 minutes."),
  },
  {
    check: "case.personal-data",
    change: (c) => void (firstCase(c).scenario[4] += " She can be reached at owner@millbrook.example any day."),
  },
  {
    check: "case.model-answers",
    change: (c) => void (firstCase(c).questions[0]!.modelAnswer = "Four sacks are opened."),
  },
  { check: "case.organisation", change: (c) => void (firstCase(c).organisation = "Hilltop Pastry") },
  { check: "reading.core-count", change: ({ modules }) => void modules[0]!.readings.splice(0, 1) },
  { check: "reading.supplementary-count", change: ({ modules }) => void modules[0]!.readings.pop() },
  { check: "reading.minutes", change: ({ modules }) => void (modules[0]!.readings[0]!.minutes = 60) },
  {
    check: "reading.own-study",
    change: ({ modules }) => {
      Object.assign(modules[0]!.readings[0]!, { words: 500_000, minutes: 3000 });
    },
  },
  { check: "reading.outcomes", change: ({ modules }) => void (modules[0]!.readings[0]!.outcomeIds = []) },
  { check: "reading.source", change: ({ modules }) => void (modules[0]!.readings[0]!.sourceId = "s-lost") },
  {
    check: "reading.unique",
    change: ({ modules }) => void (modules[0]!.readings[1]!.section = modules[0]!.readings[0]!.section),
  },
  { check: "skill.measurable-kpi", change: ({ skills }) => void (skills[0]!.kpis[0]!.threshold = "most") },
  { check: "skill.complete-kpi", change: ({ skills }) => void (skills[0]!.kpis[0]!.period = " ") },
  { check: "skill.complete-kpi", change: ({ skills }) => void delete skills[1]!.kpis[0]!.instrument },
  {
    check: "skill.varied-kpis",
    change: ({ skills }) => {
      for (const skill of skills) skill.kpis[0]!.text = `At least 9 of 10 tasks on ${skill.name} are done in time.`;
    },
  },
  { check: "skill.activity", change: ({ skills }) => void (skills[0]!.activities[0]!.resources = []) },
  { check: "skill.criteria", change: ({ skills }) => void (skills[0]!.assessmentCriteria = []) },
  { check: "skill.unique", change: ({ skills }) => void (skills[1]!.name = skills[0]!.name) },
  { check: "skill.activity-hours", change: ({ skills }) => void (skills[0]!.activities[0]!.hours = 90) },
  { check: "case.totals", change: (c) => void firstCase(c).data!.rows.push(["Total", "238", "170"]) },
  {
    check: "case.percentages",
    change: (c) => void (firstCase(c).scenario[0] += " Of these, 15 of 60 loaves, or 35 per cent, are rye."),
  },
  {
    check: "rubric.own-answer",
    change: (c) =>
      void (firstCase(c).questions[0]!.modelAnswer =
        "The answer works out the flour, the water and the salt for 120 loaves, and says how many sacks are opened."),
  },
  {
    check: "rubric.generic-bands",
    change: ({ modules }) => {
      for (const line of modules.flatMap((module) => module.caseStudies.flatMap(({ ledger }) => ledger)))
        line.bands[1]!.description = "Right in the main, with one element missing.";
      for (const item of modules[1]!.assessments)
        if (item.type === "task")
          item.ledger[0]!.bands[1]!.description = "Right in the main, with one element missing.";
    },
  },
  {
    check: "reading.core-section",
    change: ({ modules }) => void (modules[0]!.readings[0]!.section = "Selling > Shop windows"),
  },
];
