import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { ModulePlan, SchemeElementPlan } from "@curriculum/curriculum/model/plan.ts";
import { deliveryPhrase } from "./purpose-sections.ts";
import { counted, inWords, namedModules, paragraph, type SpecMaterial } from "./spec-material.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";

export function structure({ brief, plan }: SpecMaterial): GroundedText[] {
  const core = plan.modules.filter((module) => module.kind === "core");
  const electives = plan.modules.filter((module) => module.kind === "elective");
  const linked = plan.modules.filter((module) => module.prerequisites.length > 0);
  const title = (key: string) => plan.modules.find((module) => module.key === key)?.code ?? key;
  return [
    paragraph(
      `The ${plan.totalHours} hours of the programme correspond to ${brief.credits} credits in the ${frameworkName(brief.creditFramework)}. They are divided into ${joinList(core.map((module) => `${module.code} ${module.title} (${module.hours} hours)`))}.`,
      "plan",
    ),
    ...(electives.length > 0
      ? [
          paragraph(
            `Electives are ${joinList(electives.map((module) => `${module.code} ${module.title} (${module.hours} hours)`))}.`,
            "plan",
          ),
        ]
      : []),
    paragraph(
      linked.length > 0
        ? `Modules are taken in the order of their numbers where one rests on another: ${joinList(linked.slice(0, 6).map((module) => `${module.code} after ${joinList(module.prerequisites.map(title))}`))}.`
        : `The modules are taught in the order in which they are listed; none requires another by rule.`,
      "plan",
    ),
    paragraph(
      `Together the modules hold ${counted(
        sum(plan.modules, (module) => module.units.length),
        "unit",
      )} and ${counted(
        sum(plan.modules, (module) => module.outcomes.length),
        "outcome",
      )}, which serve ${counted(plan.programOutcomes.length, "programme outcome")}.`,
      "plan",
    ),
  ];
}

function frameworkName(framework: "hours" | "uk" | "ects" | "us"): string {
  return {
    hours: "framework of credit hours",
    uk: "United Kingdom framework of 10 hours a credit",
    ects: "ECTS framework of 25 hours a credit",
    us: "United States framework of 45 hours a credit",
  }[framework];
}

export function delivery({ brief, plan, setting }: SpecMaterial): GroundedText[] {
  const own = plan.totalHours - plan.contactHours;
  const longest = [...plan.modules].toSorted(
    (a, b) => b.contactHours - a.contactHours || a.sequenceOrder - b.sequenceOrder,
  )[0];
  return [
    paragraph(
      `Teaching takes place ${deliveryPhrase(brief.delivery)}. Of ${plan.totalHours} hours, ${plan.contactHours} are contact hours and ${own} are the student's own study.${longest ? ` The module with most contact time is ${longest.code} ${longest.title}, with ${longest.contactHours} of its ${longest.hours} hours.` : ""}`,
      "plan",
    ),
    paragraph(
      `Contact time goes to explanation and to practice on ${joinList(setting.cases.slice(0, 3))}. Own study is led by ${counted(
        sum(plan.modules, (module) => module.readings.length),
        "set reading",
      )}, each given with its length in minutes.`,
      "plan",
    ),
  ];
}

const kindNames: Record<SchemeElementPlan["kind"], [string, string]> = {
  quiz: ["a quiz", "quizzes"],
  case_study: ["a case study", "case studies"],
  task: ["a task", "tasks"],
  exam: ["an examination", "examinations"],
};

function schemeOf(module: ModulePlan): string {
  return joinList(module.scheme.map((element) => `${kindNames[element.kind][0]} (${element.weight} per cent)`));
}

export function assessment({ brief, plan }: SpecMaterial): GroundedText[] {
  const groups = new Map<string, ModulePlan[]>();
  for (const module of plan.modules) groups.set(schemeOf(module), [...(groups.get(schemeOf(module)) ?? []), module]);
  const items = plan.modules.flatMap((module) => module.items);
  const closed = items.filter((item) => item.type !== "task").length;
  const cases = sum(plan.modules, (module) => module.cases.length);
  const tasks = items.length - closed;
  const schemes = [...groups].filter(([scheme]) => scheme !== "");
  return [
    ...schemes.map(([scheme, modules]) =>
      paragraph(
        `${schemes.length === 1 ? "Every module is" : `${capitaliseFirst(namedModules(modules))} ${modules.length === 1 ? "is" : "are"}`} assessed by ${scheme}.`,
        "plan",
      ),
    ),
    paragraph(
      `In all there are ${counted(closed, "quiz question")}, ${counted(tasks, "task")} and ${counted(cases, "case study", "case studies")}. The pass mark is ${brief.passMark} per cent in each element. Every outcome is assessed at its own level: recall and explanation by questions, ${tasks > 0 ? "use and judgement by tasks and cases" : "use and judgement by cases"}, with marking guides that divide every mark.`,
      "plan",
    ),
    paragraph(
      `${capitaliseFirst(inWords(plan.programOutcomes.length))} programme outcomes are met through the module outcomes that serve them; a student who passes every element has shown each of them at least once.`,
      "plan",
    ),
  ];
}

function sum(modules: readonly ModulePlan[], count: (module: ModulePlan) => number): number {
  return modules.reduce((total, module) => total + count(module), 0);
}
