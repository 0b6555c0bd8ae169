export interface Share {
  weight: number;
  min: number;
  max: number;
}

/**
 * Splits `total` into integers in proportion to the weights, each inside its bounds; they sum exactly to `total`
 * whenever the bounds allow it, otherwise the bounds give way at the largest shares. Ties go to the earlier share.
 */
export function apportion(total: number, shares: readonly Share[]): number[] {
  const counts = shares.map((share) => share.min);
  const weightSum = shares.reduce((sum, share) => sum + share.weight, 0) || 1;
  const ideals = shares.map((share) => (total * share.weight) / weightSum);
  let rest = total - counts.reduce((sum, count) => sum + count, 0);
  while (rest !== 0) {
    const step = Math.sign(rest);
    let best = -1;
    let bestNeed = Number.NEGATIVE_INFINITY;
    for (const [index, share] of shares.entries()) {
      const count = counts[index] ?? 0;
      const ideal = ideals[index] ?? 0;
      const isOver = step > 0 ? count >= share.max : count <= 0;
      const need = step * (ideal - count) - (isOver ? 1e6 : 0);
      if (need > bestNeed + 1e-9) {
        best = index;
        bestNeed = need;
      }
    }
    if (best < 0) return counts;
    counts[best] = (counts[best] ?? 0) + step;
    rest -= step;
  }
  return counts;
}
