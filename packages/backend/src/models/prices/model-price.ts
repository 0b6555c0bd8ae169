import type { TokenUse } from "../model-question.ts";

/** What a model costs, for each million tokens. */
export interface ModelPrice {
  input: number;
  /** Of what the provider had in its cache; as `input` where it gives no discount. */
  cachedInput: number;
  /** What was thought is output too. */
  output: number;
  /** ISO 4217: "USD". */
  currency: string;
  /** ISO date on which the source said so. */
  asOf: string;
  /** Where it is said. */
  source: string;
}

/** What the tokens cost, in the currency of the price. */
export function costOf(use: TokenUse, price: ModelPrice): number {
  const fresh = use.input - use.cached;
  return (fresh * price.input + use.cached * price.cachedInput + use.output * price.output) / 1_000_000;
}
