import type { CostGroup } from "../models/cost-groups.ts";
import type { CostRow, LedgerRow } from "../models/model-cost.store.ts";
import { alignColumns } from "./align-columns.ts";

const nothing = "No language model has been asked.";

const count = (number: number) => number.toLocaleString("en");
// Single questions cost fractions of a cent.
const money = (amount: number, currency: string | null) =>
  `${amount.toFixed(4)}${currency === null ? "" : ` ${currency}`}`;

/** Sums of costs for people: a line for each group, and what is not known about them. */
export function describeCosts(by: CostGroup, rows: readonly CostRow[]): string[] {
  if (rows.length === 0) return [nothing];
  const sum = (read: (row: CostRow) => number) => rows.reduce((total, row) => total + read(row), 0);
  const unpriced = sum(({ unpriced: one }) => one);
  const lineOf = (name: string, read: (pick: (row: CostRow) => number) => number, cost: string) => [
    name,
    count(read(({ attempts }) => attempts)),
    count(read(({ answered }) => answered)),
    count(read(({ inputTokens }) => inputTokens)),
    count(read(({ cachedTokens }) => cachedTokens)),
    count(read(({ outputTokens }) => outputTokens)),
    cost,
  ];
  const unknown = sumByCurrency(rows, ({ unknownCost }) => unknownCost);
  return [
    ...alignColumns(
      [
        [by, "attempts", "answered", "tokens in", "of them cached", "tokens out", "cost"],
        ...rows.map((row) => lineOf(nameOf(by, row), (pick) => pick(row), money(row.cost, row.currency))),
        ...(rows.length > 1 ? [lineOf("all", sum, sumByCurrency(rows, ({ cost }) => cost) || money(0, null))] : []),
      ],
      [1, 2, 3, 4, 5, 6],
    ),
    ...(unknown === "" ? [] : [`Attempts that were never answered may have cost up to ${unknown} more.`]),
    ...(unpriced > 0 ? [`${count(unpriced)} answers are not in it: their models had no price (MODEL_PRICES).`] : []),
  ];
}

/** Amounts of two currencies are not added up: "0.4950 EUR + 0.1152 USD"; empty where there is none. */
function sumByCurrency(rows: readonly CostRow[], read: (row: CostRow) => number): string {
  return [...Map.groupBy(rows, ({ currency }) => currency)]
    .map(([currency, alike]) => [currency, alike.reduce((total, row) => total + read(row), 0)] as const)
    .flatMap(([currency, amount]) => (amount > 0 ? [money(amount, currency)] : []))
    .join(" + ");
}

function nameOf(by: CostGroup, { group, title }: CostRow): string {
  if (by !== "program") return group ?? "";
  return group === null ? "programs that are gone" : `${group}  ${title ?? ""}`;
}

/** Attempts for people, one line each; what was said about those that failed, once each, below. */
export function describeLedger(rows: readonly LedgerRow[]): string[] {
  if (rows.length === 0) return [nothing];
  const messages = [...new Set(rows.flatMap(({ message }) => message ?? []))];
  return [
    ...alignColumns(
      [
        ["when (UTC)", "slot", "prompt", "model", "outcome", "s", "in", "out", "cost"],
        ...rows.map((row) => [
          row.at.toISOString().slice(0, 19).replace("T", " "),
          row.round === 0 ? row.slotKey : `${row.slotKey} again`,
          row.prompt,
          `${row.provider}:${row.model}`,
          row.outcome,
          row.seconds?.toFixed(1) ?? "",
          row.inputTokens === null ? "" : count(row.inputTokens),
          row.outputTokens === null ? "" : count(row.outputTokens),
          row.cost === null ? "" : money(row.cost, row.currency),
        ]),
      ],
      [5, 6, 7, 8],
    ),
    ...(messages.length > 0 ? ["", ...messages] : []),
  ];
}
