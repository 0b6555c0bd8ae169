import type { ModelSettings } from "../platform/model-settings.ts";
import { AppError } from "../platform/app-error.ts";
import type { Costs } from "./model-call.store.ts";

const scopes = [
  ["run", "MODEL_BUDGET_RUN", "this run"],
  ["program", "MODEL_BUDGET_PROGRAM", "this program"],
  ["user", "MODEL_BUDGET_USER", "its author this month"],
  ["month", "MODEL_BUDGET_MONTH", "everybody this month"],
] as const;

/**
 * Whether a question that may cost `next` fits what may be spent: "later" where only what is under way, which mostly costs
 * less than it may, is in its way. Throws "budget" where it does not fit, and bad_input where a budget is set and the price
 * is not known: what cannot be counted cannot be held.
 */
export function checkBudget(
  budgets: ModelSettings["budgets"],
  { spent, open }: { spent: Costs; open: Costs },
  next: { cost: number | null; model: string },
): "fits" | "later" {
  let room: "fits" | "later" = "fits";
  for (const [scope, variable, who] of scopes) {
    const most = budgets[scope];
    if (most === null) continue;
    if (next.cost === null) {
      throw new AppError(
        "bad_input",
        `${variable} is set, but nothing says what ${next.model} costs. Give its price (MODEL_PRICES, docs/models.md), or set no budget.`,
      );
    }
    if (spent[scope] + open[scope] + next.cost <= most) continue;
    if (spent[scope] + next.cost <= most) {
      room = "later";
      continue;
    }
    throw new AppError(
      "budget",
      `The budget of ${most} for ${who} is spent: ${spent[scope].toFixed(2)} so far, and the next question may cost ${next.cost.toFixed(4)}. What is written is kept. Raise ${variable} and resume, or resume with the built-in author.`,
    );
  }
  return room;
}
