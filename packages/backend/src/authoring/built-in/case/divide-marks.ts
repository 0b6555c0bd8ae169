/**
 * Divides marks over parts in proportion to their weights, each part at least `least`, the sum exact.
 * Fewer parts are returned where the marks do not reach for all.
 */
export function divideMarks(marks: number, weights: readonly number[], least: number): number[] {
  const parts = weights.slice(0, Math.max(1, Math.floor(marks / least)));
  const free = marks - parts.length * least;
  const total = parts.reduce((sum, weight) => sum + weight, 0);
  const exact = parts.map((weight) => (free * weight) / total);
  const floors = exact.map(Math.floor);
  const left = free - floors.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .toSorted((a, b) => b.rest - a.rest || b.index - a.index);
  const extra = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return floors.map((share, index) => share + least + (extra.has(index) ? 1 : 0));
}
