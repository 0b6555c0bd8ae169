import type { ModelTask } from "./model-question.ts";
import { costOf, type ModelPrice } from "./prices/model-price.ts";

/** Questions that are alike. Tokens are those of one. */
export interface ExpectedQuestions {
  task: ModelTask;
  /** Id of the prompt. */
  prompt: string;
  questions: number;
  inputTokens: number;
  outputTokens: number;
}

export interface EstimatedUse {
  questions: number;
  inputTokens: number;
  outputTokens: number;
  /** In `currency`; null where a model that is asked has no price. */
  cost: number | null;
}

export interface CostEstimate extends EstimatedUse {
  currency: string | null;
  /** "provider:model" of each model that is asked and has no price. */
  unpriced: string[];
  byTask: (EstimatedUse & { task: ModelTask; model: string })[];
}

/** Who is asked first for a task, and its price; undefined where nobody is asked. */
export type ChooseModel = (
  task: ModelTask,
) => { provider: string; model: string; price: ModelPrice | null } | undefined;

// A question in five is asked a second time, for repair or for the shape of its reply: what a run is planned with until its
// own ledger says better.
const askedAgain = 0.2;

/** What a run will ask and cost, about: a question in five asked again, nothing found in a provider's cache. */
export function estimateCost(expected: readonly ExpectedQuestions[], chooseModel: ChooseModel): CostEstimate {
  const byTask = [...Map.groupBy(expected, ({ task }) => task)]
    .flatMap(([task, alike]) => {
      const chosen = chooseModel(task);
      if (chosen === undefined) return [];
      const { provider, model, price } = chosen;
      return [{ task, model: `${provider}:${model}`, ...sumUse(alike.map((one) => useOf(one, price))) }];
    })
    .filter(({ questions }) => questions > 0);
  const currencies = new Set(byTask.flatMap(({ task }) => chooseModel(task)?.price?.currency ?? []));
  const unpriced = [...new Set(byTask.flatMap(({ cost, model }) => (cost === null ? [model] : [])))];
  const total = sumUse(byTask);
  // Sums of two currencies would mean nothing.
  const [currency = null] = currencies.size === 1 ? currencies : [];
  return {
    ...total,
    cost: currency === null ? null : total.cost,
    currency,
    unpriced,
    byTask,
  };
}

function useOf(expected: ExpectedQuestions, price: ModelPrice | null): EstimatedUse {
  const questions = Math.ceil(expected.questions * (1 + askedAgain));
  const input = questions * expected.inputTokens;
  const output = questions * expected.outputTokens;
  const cost = price && costOf({ input, cached: 0, output, reasoning: 0 }, price);
  return { questions, inputTokens: input, outputTokens: output, cost };
}

function sumUse(uses: readonly EstimatedUse[]): EstimatedUse {
  const sum = (read: (use: EstimatedUse) => number) => uses.reduce((total, use) => total + read(use), 0);
  const isPriced = uses.every(({ cost }) => cost !== null);
  return {
    questions: sum(({ questions }) => questions),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    cost: isPriced ? sum(({ cost }) => cost ?? 0) : null,
  };
}
