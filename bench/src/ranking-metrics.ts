function discount(place: number): number {
  return 1 / Math.log2(place + 2);
}

/** nDCG at `depth` with graded gains by id. */
export function ndcgAt(ranked: readonly string[], gains: ReadonlyMap<string, number>, depth: number): number {
  const ideal = [...gains.values()].toSorted((a, b) => b - a).slice(0, depth);
  const best = ideal.reduce((sum, gain, place) => sum + gain * discount(place), 0);
  if (best === 0) return 0;
  const found = ranked.slice(0, depth).reduce((sum, id, place) => sum + (gains.get(id) ?? 0) * discount(place), 0);
  return found / best;
}

/** Share of the wanted ids among the first `depth`. */
export function recallAt(ranked: readonly string[], wanted: ReadonlySet<string>, depth: number): number {
  if (wanted.size === 0) return 0;
  return ranked.slice(0, depth).filter((id) => wanted.has(id)).length / wanted.size;
}

/** 1 / place of the first wanted id, 0 where none is found. */
export function reciprocalRank(ranked: readonly string[], wanted: string): number {
  return 1 / (ranked.indexOf(wanted) + 1 || Infinity);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
