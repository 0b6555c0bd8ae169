import { bestFirst, bestList, offer } from "../select-best.ts";
import type { Scored } from "../select-best.ts";

/** Vectors of unit length, one after the other. */
export interface VectorTable {
  dimension: number;
  values: Float32Array;
}

/** Every vector against the question: the `limit` nearest by cosine, ties to the lower number. Exact. */
export function nearestVectors(
  { dimension, values }: VectorTable,
  query: Float32Array,
  limit: number,
  isAllowed: (number: number) => boolean,
): Scored[] {
  const list = bestList(limit);
  const count = dimension === 0 ? 0 : values.length / dimension;
  for (let number = 0; number < count; number += 1) {
    if (!isAllowed(number)) continue;
    const start = number * dimension;
    // Four sums at once: a single one waits for itself and takes three times as long.
    let [a, b, c, d] = [0, 0, 0, 0];
    let at = 0;
    for (; at + 3 < dimension; at += 4) {
      a += values[start + at]! * query[at]!;
      b += values[start + at + 1]! * query[at + 1]!;
      c += values[start + at + 2]! * query[at + 2]!;
      d += values[start + at + 3]! * query[at + 3]!;
    }
    for (; at < dimension; at += 1) a += values[start + at]! * query[at]!;
    // The list takes nothing at or below 0, and opposites are neighbours too, only far ones.
    offer(list, number, a + b + c + d + 2);
  }
  return bestFirst(list).map(({ number, score }) => ({ number, score: Math.max(-1, Math.min(1, score - 2)) }));
}
