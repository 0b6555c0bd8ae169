import type { ModelCost } from "@curriculum/contract/operations.ts";

/** Two digits that mean something: 1384211 → "1.4 million". */
const rounded = (number: number) =>
  number < 950_000
    ? Number(number.toPrecision(2)).toLocaleString("en")
    : `${Number((number / 1_000_000).toPrecision(2)).toLocaleString("en")} million`;

/** What a part of a usual program asks of a model and costs, about; `share`: 1 for the whole of it. */
export function tellCost({ questions, inputTokens, outputTokens, cost, currency }: ModelCost, share: number): string {
  const asked = Math.max(1, Math.round(questions * share));
  const size = `About ${rounded(asked)} ${asked === 1 ? "question" : "questions"}, ${rounded(inputTokens * share)} tokens in and ${rounded(outputTokens * share)} out`;
  if (cost === null || currency === null) return `${size}. What that costs is not known here.`;
  const paid = cost * share;
  return `${size}: ${paid < 0.01 ? "less than 0.01" : `about ${paid.toFixed(2)}`} ${currency} by the prices known.`;
}
