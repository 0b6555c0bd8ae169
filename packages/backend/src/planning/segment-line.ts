export interface LineStop {
  /** Share of the whole that this stop carries; the shares of a line sum to 1. */
  size: number;
  /** What holds this stop to the one before it: high within one subject, negative between two that should part. */
  bond: number;
  /** What this stop adds to the content that every run needs; counted only where a least content is asked for. */
  content?: number;
}

// A group of twice the even size costs as much as cutting through three strong bonds: balance matters, subject more.
const imbalancePrice = 1.2;
// A run with half the content it needs costs as much as one of two and a half times the even size.
const thinnessPrice = 12;

/**
 * Cuts a line of stops into `count` runs: near-even sizes, cuts where the bonds are weak, and in each run as much
 * content as `leastContent` where the line has it. Exact by dynamic programming; among equals the earlier cut wins.
 * Returns the index of each run's first stop.
 */
export function segmentLine(stops: readonly LineStop[], count: number, leastContent = 0): number[] {
  const length = stops.length;
  const groups = Math.max(1, Math.min(count, length));
  const even = 1 / groups;
  const reach = [0];
  const content = [0];
  for (const stop of stops) {
    reach.push((reach.at(-1) ?? 0) + stop.size);
    content.push((content.at(-1) ?? 0) + (stop.content ?? 0));
  }
  const runCost = (from: number, to: number): number => {
    const ratio = ((reach[to] ?? 0) - (reach[from] ?? 0)) / even - 1;
    const held = (content[to] ?? 0) - (content[from] ?? 0);
    const lack = leastContent === 0 ? 0 : Math.max(0, 1 - held / leastContent);
    return imbalancePrice * ratio * ratio + thinnessPrice * lack * lack + (from > 0 ? (stops[from]?.bond ?? 0) : 0);
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
