import type { ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import type { ExpectedQuestions } from "../../models/estimate-cost.ts";
import { estimateTokens } from "../../models/estimate-tokens.ts";
import type { ModelTask } from "../../models/model-question.ts";
import { readPrompt, type PromptId } from "./prompt.client.ts";
import { askedSections } from "./texts/ask-specification.ts";
import { countModuleTextQuestions } from "./texts/ask-module-text.ts";

/**
 * Tokens of a question beside its prompt (slot, evidence, texts already written), which nine in ten questions of the
 * example program stay under; and of a reply, twice that of one which does no more than it is asked to.
 */
const sizes: Record<PromptId, { task: ModelTask; user: number; reply: number }> = {
  outcome: { task: "outcome", user: 2_000, reply: 240 },
  "program-outcome": { task: "program-outcome", user: 2_200, reply: 150 },
  "item.multiple-choice": { task: "item", user: 2_300, reply: 570 },
  "item.cloze": { task: "item", user: 2_000, reply: 300 },
  "item.task": { task: "item", user: 2_000, reply: 1_050 },
  case: { task: "case", user: 4_900, reply: 2_300 },
  "module-text": { task: "module-text", user: 4_500, reply: 820 },
  unit: { task: "unit", user: 1_900, reply: 120 },
  specification: { task: "specification", user: 2_600, reply: 230 },
  skill: { task: "skill", user: 2_300, reply: 430 },
  glossary: { task: "glossary", user: 850, reply: 170 },
  judge: { task: "judge", user: 900, reply: 60 },
};

/**
 * The first questions of every slot of a plan, by prompt, and one to a second reader for each. Items that code computes are
 * counted too: which they are, only their evidence tells.
 */
export function expectQuestions(plan: ProgramPlan): ExpectedQuestions[] {
  const { modules } = plan;
  const items = modules.flatMap((module) => module.items);
  const itemsOf = (type: (typeof items)[number]["type"]) => items.filter((item) => item.type === type).length;
  const sum = (count: (module: (typeof modules)[number]) => number) =>
    modules.reduce((total, module) => total + count(module), 0);
  return sizeQuestions({
    outcome: sum((module) => module.outcomes.length),
    "program-outcome": plan.programOutcomes.length,
    "item.multiple-choice": itemsOf("multiple_choice"),
    "item.cloze": itemsOf("cloze"),
    "item.task": itemsOf("task"),
    case: sum((module) => module.cases.length),
    "module-text": sum((module) => countModuleTextQuestions(module)),
    unit: sum((module) => module.units.length),
    specification: askedSections.size,
    skill: plan.skills.length,
    glossary: plan.glossary.length,
  });
}

/** How many modules the program has that `expectTypicalQuestions` is of. */
export const typicalModules = 8;

/** An example program's questions, for whoever has no plan yet: eight modules, 120 hours, 353 items. */
export function expectTypicalQuestions(): ExpectedQuestions[] {
  return sizeQuestions({
    outcome: 40,
    "program-outcome": 6,
    "item.multiple-choice": 64,
    "item.cloze": 14,
    "item.task": 8,
    case: 8,
    "module-text": 12,
    unit: 37,
    specification: askedSections.size,
    skill: 8,
    glossary: 97,
  });
}

function sizeQuestions(written: Record<Exclude<PromptId, "judge">, number>): ExpectedQuestions[] {
  const all = Object.values(written).reduce((sum, count) => sum + count, 0);
  const questions: Record<PromptId, number> = { ...written, judge: all };
  return Object.entries(sizes).map(([id, { task, user, reply }]) => {
    const prompt = id as PromptId;
    const system = estimateTokens(readPrompt(prompt).system);
    return { task, prompt, questions: questions[prompt], inputTokens: system + user, outputTokens: reply };
  });
}
