import type { ModelCost } from "@curriculum/contract/operations.ts";
import { expectTypicalQuestions, typicalModules } from "../authoring/model/expect-questions.ts";
import { estimateCost } from "../models/estimate-cost.ts";
import { openModels } from "../models/open-models.client.ts";
import type { ModelSettings } from "../platform/model-settings.ts";

/** What a program of the usual size asks of the configured models and costs, for whoever has no plan yet. Asks nobody. */
export async function expectModelCost(settings: ModelSettings): Promise<ModelCost> {
  const models = await openModels(settings);
  const expected = expectTypicalQuestions();
  const estimate = estimateCost(expected, (task) => models.chainFor(task)[0]);
  const { questions, inputTokens, outputTokens, cost, currency } = estimate;
  const texts = expected.filter(({ task }) => task !== "judge").reduce((sum, one) => sum + one.questions, 0);
  return { modules: typicalModules, texts, questions, inputTokens, outputTokens, cost, currency };
}
