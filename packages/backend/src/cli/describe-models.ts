import type { ModelCheck } from "../models/check-model.action.ts";
import type { CostEstimate } from "../models/estimate-cost.ts";
import type { OpenModel } from "../models/open-models.client.ts";
import type { ModelPrice } from "../models/prices/model-price.ts";
import { keyVariables } from "../platform/model-providers.ts";
import type { ModelChoice, ModelSettings } from "../platform/model-settings.ts";
import { alignColumns } from "./align-columns.ts";
import { describeSeconds } from "./measures.ts";

export type ListedModel = Omit<OpenModel, "call"> & {
  key: "set" | "stored" | "none" | "missing";
};
export type CheckedModel = Omit<OpenModel, "call"> & ModelCheck;

const nameOf = ({ provider, model }: ModelChoice) => `${provider}:${model}`;

/** What is configured, for people. */
export function describeModels(settings: ModelSettings, models: readonly ListedModel[]): string[] {
  const fallback =
    settings.fallback.length === 0 ? "the built-in author" : settings.fallback.map(nameOf).join(", then ");
  const { limits, budgets } = settings;
  const currency = models.find(({ price }) => price !== null)?.price?.currency ?? "";
  return [
    ...alignColumns([
      ["cases, specifications, texts of modules", nameOf(settings.strong)],
      ["everything else", nameOf(settings.main)],
      ["when one gives no answer", fallback],
      ["reads what they write", settings.judge === undefined ? "nobody: see MODEL_JUDGE" : nameOf(settings.judge)],
    ]),
    "",
    ...alignColumns([
      ["model", "key", "price for a million tokens"],
      ...models.map((model) => [nameOf(model), describeKey(model), describePrice(model.price)]),
    ]),
    "",
    `At once for each provider: ${limits.concurrency}; a minute: ${limitOf(limits.requestsPerMinute, "requests")}, ${limitOf(limits.tokensPerMinute, "tokens")}.`,
    `An attempt ends after ${describeSeconds(settings.attemptMs / 1_000)}, a question after ${describeSeconds(settings.deadlineMs / 1_000)}.`,
    describeBudgets(budgets, currency),
  ];
}

function describeBudgets({ run, program, user, month }: ModelSettings["budgets"], currency: string): string {
  const given = [
    [run, "by a run"],
    [program, "on a program"],
    [user, "by a user in a month"],
    [month, "by all in a month"],
  ].flatMap(([most, by]) => (most === null ? [] : [`${most} ${currency} ${by}`]));
  return given.length === 0
    ? "Nothing bounds what is spent: see MODEL_BUDGET_RUN and its like."
    : `Most to spend: ${given.join(", ")}.`;
}

const limitOf = (most: number | null, what: string) =>
  most === null ? `any number of ${what}` : `${most.toLocaleString("en")} ${what}`;

function describeKey({ provider, key }: ListedModel): string {
  if (key === "missing") return `missing: set ${keyVariables[provider]}`;
  return key === "none" ? "none, as local servers ask for none" : key;
}

function describePrice(price: ModelPrice | null): string {
  if (price === null) return "not known: give it in MODEL_PRICES, or no cost is counted";
  const { input, cachedInput, output, currency, asOf, source } = price;
  return `${input} in, ${cachedInput} from the cache, ${output} out (${currency}, ${asOf}, ${source})`;
}

/** What each model did with the question, for people. */
export function describeChecks(models: readonly CheckedModel[]): string[] {
  const table = alignColumns(
    [["model", "answer", "shape", "quotation", "time", "tokens in", "out", "cost"], ...models.map(rowOf)],
    [4, 5, 6, 7],
  );
  const notes = models.flatMap(({ message, ...model }) => (message === null ? [] : [`${nameOf(model)}: ${message}`]));
  return notes.length === 0 ? table : [...table, "", ...notes];
}

const shapes = { held: "held", found: "found in more", missed: "missed" };

function rowOf({ fault, reply, tookMs, use, cost, price, ...model }: CheckedModel): string[] {
  return [
    nameOf(model),
    fault === null ? "yes" : `no (${fault})`,
    reply === null ? "" : shapes[reply.shape],
    reply === null ? "" : reply.isQuoted ? "word for word" : "not word for word",
    describeSeconds(tookMs / 1_000),
    use?.input.toLocaleString("en") ?? "",
    use?.output.toLocaleString("en") ?? "",
    cost === null ? "not known" : `${cost.toFixed(5)} ${price!.currency}`,
  ];
}

/** What a program of usual size would ask and cost. */
export function describeTypical({
  questions,
  inputTokens,
  outputTokens,
  cost,
  currency,
  unpriced,
}: CostEstimate): string {
  const asked = `A program of eight modules asks about ${questions} questions: ${roundTokens(inputTokens)} tokens in, ${roundTokens(outputTokens)} out`;
  if (cost !== null) return `${asked}; about ${cost.toFixed(2)} ${currency}.`;
  return unpriced.length > 0
    ? `${asked}; what that costs is not known without a price of ${unpriced.join(", ")}.`
    : `${asked}; what that costs is not known, as prices are of several currencies.`;
}

const roundTokens = (tokens: number) => (Math.round(tokens / 10_000) * 10_000).toLocaleString("en");
