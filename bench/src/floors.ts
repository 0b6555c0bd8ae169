import type { Figures } from "./benchmark.ts";

/** The bound that a figure must not cross; inclusive. */
export type Bound = { atLeast: number } | { atMost: number };

/**
 * What may not get worse unnoticed: the short form of the benchmarks, run by `npm test`. Each bound is a goal where the
 * goal is held with room, else a little below what is recorded in bench/results, and moves only towards the goal.
 */
export const floors: Record<string, Record<string, Bound>> = {
  sample: {
    linesThatHold: { atLeast: 1 },
    errors: { atMost: 0 },
    warnings: { atMost: 12 },
    citationsVerbatim: { atLeast: 1 },
    citations: { atLeast: 500 },
    ungrounded: { atMost: 0 },
    atMostOneFlaw: { atLeast: 0.98 },
    contentBlind: { atMost: 0.3 },
    keyPositionP: { atLeast: 0.05 },
    items: { atLeast: 40 },
  },
  bloom: { accuracy: { atLeast: 0.8 }, kappa: { atLeast: 0.75 } },
  flaws: { precision: { atLeast: 0.98 }, recall: { atLeast: 0.98 } },
  grounding: {
    outcomeMrr: { atLeast: 0.81 },
    outcomeR1: { atLeast: 0.72 },
    stemMrr: { atLeast: 0.87 },
  },
  items: {
    atMostOneFlaw: { atLeast: 0.99 },
    keyPositionP: { atLeast: 0.05 },
    pickLongest: { atMost: 0.28 },
    contentBlind: { atMost: 0.28 },
    sourceSolver: { atLeast: 0.9 },
    count: { atLeast: 550 },
  },
  competitors: { precision: { atLeast: 0.85 }, quoted: { atLeast: 1 } },
  skills: { rp10: { atLeast: 0.63 }, mrr: { atLeast: 0.53 } },
  order: { tau: { atLeast: 0.4 } },
  terms: { f1: { atLeast: 0.41 }, definitionF1: { atLeast: 0.4 } },
};

/** A figure on the wrong side of its bound, or one that was not measured at all. */
export interface Crossing {
  figure: string;
  seen: number | undefined;
  bound: Bound;
}

/** Which figures of a benchmark cross their bounds; a figure that is missing or no number crosses its bound. */
export function findCrossings(bounds: Record<string, Bound>, figures: Figures): Crossing[] {
  return Object.entries(bounds).flatMap(([figure, bound]) => {
    const seen = figures[figure];
    const holds = seen !== undefined && ("atLeast" in bound ? seen >= bound.atLeast : seen <= bound.atMost);
    return holds ? [] : [{ figure, seen, bound }];
  });
}

/** `>= 0.8`, as it is printed beside a figure. */
export function describeBound(bound: Bound): string {
  return "atLeast" in bound ? `>= ${bound.atLeast}` : `<= ${bound.atMost}`;
}
