/** What speaks for teaching group `a` before group `b`; positive when it does. */
export type Preference = (a: number, b: number) => number;

// Subsets of twelve are 4,096: exact in milliseconds. Beyond, local search.
const mostExact = 12;

/** The order of `count` groups that satisfies the most preference; ties keep the given order. */
export function orderByPreference(count: number, preference: Preference): number[] {
  return count <= mostExact ? exactOrder(count, preference) : improvedOrder(count, preference);
}

function exactOrder(count: number, preference: Preference): number[] {
  const full = (1 << count) - 1;
  const best = new Float64Array(full + 1).fill(Number.NEGATIVE_INFINITY);
  const last = new Int8Array(full + 1).fill(-1);
  best[0] = 0;
  for (let placed = 0; placed < full; placed += 1) {
    const base = best[placed] ?? 0;
    for (let next = 0; next < count; next += 1) {
      if (placed & (1 << next)) continue;
      let gain = 0;
      for (let other = 0; other < count; other += 1) if (placed & (1 << other)) gain += preference(other, next);
      const target = placed | (1 << next);
      // ">=" lets the later group be last among equals, which keeps the given order.
      if (
        base + gain >= (best[target] ?? 0) + 1e-9 ||
        (Math.abs(base + gain - (best[target] ?? 0)) < 1e-9 && next > (last[target] ?? -1))
      ) {
        best[target] = base + gain;
        last[target] = next;
      }
    }
  }
  const order: number[] = [];
  for (let placed = full; placed !== 0;) {
    const next = last[placed] ?? 0;
    order.unshift(next);
    placed &= ~(1 << next);
  }
  return order;
}

/** Moves single groups to better places until none is left; starts from the order of what speaks for each on the whole. */
function improvedOrder(count: number, preference: Preference): number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  const net = all.map((group) =>
    all.reduce((sum, other) => sum + (other === group ? 0 : preference(group, other) - preference(other, group)), 0),
  );
  const order = all.toSorted((a, b) => net[b]! - net[a]! || a - b);
  // Each move raises the sum, so this ends; the limit guards against rounding.
  for (let round = 0; round < count * count; round += 1) {
    const move = bestMove(order, preference);
    if (!move) return order;
    const [moved] = order.splice(move.from, 1);
    if (moved !== undefined) order.splice(move.to, 0, moved);
  }
  return order;
}

function bestMove(order: readonly number[], preference: Preference): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  let bestGain = 1e-9;
  for (const [from, group] of order.entries()) {
    for (const step of [-1, 1]) {
      let gain = 0;
      for (let to = from + step; to >= 0 && to < order.length; to += step) {
        const passed = order[to] ?? 0;
        gain += step * (preference(passed, group) - preference(group, passed));
        if (gain > bestGain) {
          best = { from, to };
          bestGain = gain;
        }
      }
    }
  }
  return best;
}
