import type { WrittenText } from "@curriculum/contract/authorship-operations.ts";

export const isTakenOver = ({ author, reason }: WrittenText): boolean => author === "built-in" || reason !== null;
export const isDoubted = ({ judgement }: WrittenText): boolean => (judgement?.remarks.length ?? 0) > 0;

/** What the list may be narrowed to, the widest first. */
export const choices = [
  { value: "all", name: "All", holds: () => true },
  { value: "model", name: "By the model", holds: ({ author }) => author === "model" },
  { value: "taken-over", name: "By the built-in author instead", holds: isTakenOver },
  { value: "doubted", name: "Doubted by the second reader", holds: isDoubted },
] as const satisfies readonly { value: string; name: string; holds: (text: WrittenText) => boolean }[];
export type Choice = (typeof choices)[number]["value"];

export interface AuthorshipSummary {
  /** By model, how many texts it wrote; the most first. */
  byModel: [name: string, texts: number][];
  takenOver: number;
  doubted: number;
  /** How many texts a second reader was asked about. */
  read: number;
  /** What is known to be paid, by currency. */
  costs: [currency: string, cost: number][];
}

export function summariseTexts(texts: readonly WrittenText[]): AuthorshipSummary {
  const byModel = texts.filter(({ author }) => author === "model");
  const costs = Map.groupBy(
    texts.filter(({ cost, currency }) => cost !== null && currency !== null),
    ({ currency }) => currency!,
  );
  return {
    byModel: [...Map.groupBy(byModel, ({ model }) => model ?? "a model")]
      .map(([name, alike]): [string, number] => [name, alike.length])
      .toSorted(([, a], [, b]) => b - a),
    takenOver: texts.filter(({ author }) => author === "built-in").length,
    doubted: texts.filter(isDoubted).length,
    read: texts.filter(({ judgement }) => judgement !== null).length,
    costs: [...costs].map(([currency, alike]) => [currency, alike.reduce((sum, { cost }) => sum + (cost ?? 0), 0)]),
  };
}
