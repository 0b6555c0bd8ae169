import type { CostEstimate } from "../models/estimate-cost.ts";
import type { ModelSettings } from "../platform/model-settings.ts";

const count = (number: number) => number.toLocaleString("en");
/** Two digits that mean something: 1,384,211 → 1.4 million. */
const rounded = (number: number) =>
  number < 950_000
    ? count(Number(number.toPrecision(2)))
    : `${count(Number((number / 1_000_000).toPrecision(2)))} million`;

/** What a run will ask and cost, for people, and whether a budget is smaller than that. */
export function describeEstimate(estimate: CostEstimate, budgets: ModelSettings["budgets"]): string[] {
  const { questions, inputTokens, outputTokens, cost, currency, unpriced } = estimate;
  const size = `about ${rounded(questions)} questions, ${rounded(inputTokens)} tokens in and ${rounded(outputTokens)} out`;
  return [
    `The whole program: ${size}; ${describeCost(cost, currency, unpriced)}.`,
    ...(cost === null ? [] : listTight(cost, budgets).map((variable) => describeTight(variable, budgets))),
  ];
}

function describeCost(cost: number | null, currency: string | null, unpriced: readonly string[]): string {
  if (cost !== null) return `about ${cost.toFixed(2)} ${currency ?? ""} by the prices known`.replace("  ", " ");
  return unpriced.length > 0
    ? `what ${unpriced.join(" and ")} costs is not known (MODEL_PRICES)`
    : "its prices are in more than one currency";
}

type Scope = keyof ModelSettings["budgets"];

function listTight(cost: number, budgets: ModelSettings["budgets"]): Scope[] {
  return (Object.keys(budgets) as Scope[]).filter((scope) => (budgets[scope] ?? Number.POSITIVE_INFINITY) < cost);
}

function describeTight(scope: Scope, budgets: ModelSettings["budgets"]): string {
  return `MODEL_BUDGET_${scope.toUpperCase()} is ${budgets[scope]}: writing may stop there, with what is written kept.`;
}
