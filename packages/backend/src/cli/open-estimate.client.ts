import type { ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import { expectQuestions } from "../authoring/model/expect-questions.ts";
import { estimateCost } from "../models/estimate-cost.ts";
import type { CommandContext } from "./command-context.ts";
import { describeEstimate } from "./describe-estimate.ts";

/** Tells what writing a plan with the configured models will cost; undefined where none is configured. Asks nobody. */
export async function openEstimate({
  config,
  terminal,
}: CommandContext): Promise<((plan: ProgramPlan) => void) | undefined> {
  const { models: settings } = config;
  if (settings === undefined) return undefined;
  const { openModels } = await import("../models/open-models.client.ts");
  const models = await openModels(settings);
  return (plan) => {
    const estimate = estimateCost(expectQuestions(plan), (task) => models.chainFor(task)[0]);
    terminal.endProgress();
    for (const line of describeEstimate(estimate, settings.budgets)) terminal.tell(line);
  };
}
