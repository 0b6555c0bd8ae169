import type { MultipleChoiceItem } from "../model/assessment.ts";
import { chiSquareP } from "./chi-square.ts";

export interface KeyBalance {
  /** How often the key stands at each position, first to last. */
  counts: number[];
  /** Probability of so uneven a spread by chance, over the items with the usual number of options; 1 without items. */
  p: number;
}

/** Whether keys are spread evenly over the positions. Items with more or fewer options than most are left out. */
export function measureKeyBalance(items: readonly Pick<MultipleChoiceItem, "options">[]): KeyBalance {
  const size = usualSize(items);
  const counts: number[] = Array.from({ length: size }, () => 0);
  let total = 0;
  for (const { options } of items) {
    const position = options.findIndex((option) => option.correct);
    if (options.length !== size || position < 0) continue;
    counts[position]! += 1;
    total += 1;
  }
  if (total === 0) return { counts, p: 1 };
  const expected = total / size;
  const value = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { counts, p: chiSquareP(value, size - 1) };
}

function usualSize(items: readonly Pick<MultipleChoiceItem, "options">[]): number {
  const tally = new Map<number, number>();
  for (const { options } of items) tally.set(options.length, (tally.get(options.length) ?? 0) + 1);
  return [...tally].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 4;
}
