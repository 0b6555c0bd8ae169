export interface LineStop {
  /** Share of the whole that this stop carries; the shares of a line sum to 1. */
  size: number;
  /** What holds this stop to the one before it: high within one subject, negative between two that should part. */
  bond: number;
}

// A group of twice the even size costs as much as cutting through three strong bonds: balance matters, subject more.
const imbalancePrice = 1.2;

/**
 * Cuts a line of stops into `count` runs: near-even sizes, cuts where the bonds are weak.
 * Exact by dynamic programming; among equals the earlier cut wins. Returns the index of each run's first stop.
 */
export function segmentLine(stops: readonly LineStop[], count: number): number[] {
  const length = stops.length;
  const groups = Math.max(1, Math.min(count, length));
  const even = 1 / groups;
  const reach = [0];
  for (const stop of stops) reach.push((reach.at(-1) ?? 0) + stop.size);
  const runCost = (from: number, to: number): number => {
    const ratio = ((reach[to] ?? 0) - (reach[from] ?? 0)) / even - 1;
    return imbalancePrice * ratio * ratio + (from > 0 ? (stops[from]?.bond ?? 0) : 0);
  };
  let best: number[] = Array.from({ length: length + 1 }, (_, to) =>
    to === 0 ? Number.POSITIVE_INFINITY : runCost(0, to),
  );
  const cuts: number[][] = [];
  for (let group = 2; group <= groups; group += 1) {
    const next: number[] = Array.from({ length: length + 1 }, () => Number.POSITIVE_INFINITY);
    const cut: number[] = Array.from({ length: length + 1 }, () => 0);
    for (let to = group; to <= length; to += 1) {
      for (let from = group - 1; from < to; from += 1) {
        const cost = (best[from] ?? Number.POSITIVE_INFINITY) + runCost(from, to);
        if (cost < (next[to] ?? 0) - 1e-12) {
          next[to] = cost;
          cut[to] = from;
        }
      }
    }
    best = next;
    cuts.push(cut);
  }
  const starts: number[] = [];
  let end = length;
  for (const cut of cuts.toReversed()) {
    end = cut[end] ?? 0;
    starts.unshift(end);
  }
  return [0, ...starts];
}

/** The runs that `starts` cut a list into. */
export function runsOf<T>(items: readonly T[], starts: readonly number[]): T[][] {
  return starts.map((start, index) => items.slice(start, starts[index + 1] ?? items.length));
}
