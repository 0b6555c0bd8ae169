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
    // The list takes nothing at or below 0, and opposites are neighbours too, only far ones.
    offer(list, number, dotProduct(values, number * dimension, query) + 2);
  }
  return bestFirst(list).map(({ number, score }) => ({ number, score: Math.max(-1, Math.min(1, score - 2)) }));
}

/** The product of a row of the table and the question; both of the question's length. */
function dotProduct(values: Float32Array, start: number, query: Float32Array): number {
  // Four sums at once: a single one waits for itself.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = query.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    a += values[start + at]! * query[at]!;
    b += values[start + at + 1]! * query[at + 1]!;
    c += values[start + at + 2]! * query[at + 2]!;
    d += values[start + at + 3]! * query[at + 3]!;
  }
  for (let at = whole; at < query.length; at += 1) a += values[start + at]! * query[at]!;
  return a + b + c + d;
}
