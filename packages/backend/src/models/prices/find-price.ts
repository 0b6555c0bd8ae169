import type { ModelChoice } from "../../platform/model-settings.ts";
import type { ModelPrice } from "./model-price.ts";

export interface PriceEntry extends ModelPrice {
  /** "provider:model"; a `*` at its end stands for any ending, such as a date. */
  model: string;
}

/** The price of a model: the entry that names it, else the longest beginning that fits; null where none does. */
export function findPrice(entries: readonly PriceEntry[], { provider, model }: ModelChoice): ModelPrice | null {
  const name = `${provider}:${model}`;
  const fitting = entries.filter((entry) => fits(entry.model, name));
  // The first of several that say as much: the operator's own stand before the product's.
  const best = fitting.toSorted((one, other) => weightOf(other.model) - weightOf(one.model))[0];
  if (best === undefined) return null;
  const { model: _, ...price } = best;
  return price;
}

const fits = (pattern: string, name: string) =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

const weightOf = (pattern: string) => (pattern.endsWith("*") ? pattern.length - 1 : Number.POSITIVE_INFINITY);
