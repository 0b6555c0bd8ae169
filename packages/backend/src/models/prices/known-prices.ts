import type { PriceEntry } from "./find-price.ts";

const anthropic = {
  currency: "USD",
  asOf: "2026-11-23",
  source: "https://platform.claude.com/docs/en/about-claude/pricing",
};
const gpt41 = { currency: "USD", asOf: "2026-06-21", source: "https://tokenmath.io/openai-api-pricing-explained" };

/**
 * List prices, each with the page that says so and the day by which it did. A model without a line here has no price until
 * the operator gives one: a guess would let a budget be passed. A price that is known for a name holds for its dated form.
 */
export const knownPrices: readonly PriceEntry[] = [
  { model: "anthropic:claude-opus-5", input: 5, cachedInput: 0.5, output: 25, ...anthropic },
  { model: "anthropic:claude-opus-4-8*", input: 5, cachedInput: 0.5, output: 25, ...anthropic },
  { model: "anthropic:claude-opus-4-7*", input: 5, cachedInput: 0.5, output: 25, ...anthropic },
  { model: "anthropic:claude-opus-4-6*", input: 5, cachedInput: 0.5, output: 25, ...anthropic },
  { model: "anthropic:claude-opus-4-5*", input: 5, cachedInput: 0.5, output: 25, ...anthropic },
  { model: "anthropic:claude-sonnet-4-6*", input: 3, cachedInput: 0.3, output: 15, ...anthropic },
  { model: "anthropic:claude-sonnet-4-5*", input: 3, cachedInput: 0.3, output: 15, ...anthropic },
  { model: "anthropic:claude-haiku-4-5*", input: 1, cachedInput: 0.1, output: 5, ...anthropic },
  // The page says nothing of its cache, so that what it had there counts in full.
  { model: "openai:gpt-4.1", input: 2, cachedInput: 2, output: 8, ...gpt41 },
  { model: "openai:gpt-4.1-20*", input: 2, cachedInput: 2, output: 8, ...gpt41 },
  { model: "openai:gpt-4.1-mini", input: 0.4, cachedInput: 0.4, output: 1.6, ...gpt41 },
  { model: "openai:gpt-4.1-mini-20*", input: 0.4, cachedInput: 0.4, output: 1.6, ...gpt41 },
];
