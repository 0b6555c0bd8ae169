import type { BloomBands } from "@curriculum/curriculum/credit/bloom-bands.ts";
import { maxLevelShare } from "@curriculum/curriculum/credit/bloom-bands.ts";
import { bloomLevels, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";

/**
 * How many of `total` outcomes stand at each level (lowest first): integers that sum exactly, inside the bands
 * where integers allow it, as near the targets as possible. Exact by dynamic programming.
 */
export function countLevels(total: number, bands: BloomBands): number[] {
  let best = new Map<number, { cost: number; counts: number[] }>([[0, { cost: 0, counts: [] }]]);
  for (const level of bloomLevels) {
    const next = new Map<number, { cost: number; counts: number[] }>();
    for (const [used, state] of best) {
      for (let count = 0; used + count <= total; count += 1) {
        const cost = state.cost + levelCost(count, total, bands[level]);
        const known = next.get(used + count);
        if (!known || cost < known.cost - 1e-9) next.set(used + count, { cost, counts: [...state.counts, count] });
      }
    }
    best = next;
  }
  const found = best.get(total);
  if (!found) throw new Error(`No spread of ${total} outcomes over the Bloom levels`);
  return found.counts;
}

function levelCost(count: number, total: number, band: { min: number; max: number; target: number }): number {
  const share = (100 * count) / total;
  const outside = Math.max(0, band.min - share, share - band.max);
  const over = Math.max(0, share - maxLevelShare);
  // A broken band outweighs any distance from the target; the limit for one level outweighs the band.
  return ((share - band.target) / 100) ** 2 + 10 * outside + 1000 * over;
}

/**
 * Which third of the program a module stands in, as the checks of progression count: a program of one or two modules
 * has a first and a last third only.
 */
export function thirdOf(index: number, count: number): "first" | "middle" | "last" {
  const size = Math.max(1, Math.round(count / 3));
  if (index < size) return "first";
  return index >= count - size ? "last" : "middle";
}

/**
 * Spreads the levels over the modules: lower ones early, higher ones late, each module a mix.
 * Returns the levels of each module, lowest first.
 */
export function spreadLevels(sizes: readonly number[], counts: readonly number[]): BloomLevel[][] {
  const grid = fillGrid(sizes, counts);
  improveGrid(grid, idealGrid(sizes, counts));
  return grid.map((row) =>
    row.flatMap((count, rank) => Array.from({ length: count }, () => bloomLevels[rank] ?? "Apply")),
  );
}

/** How strongly higher levels lean to later modules. */
const tilt = 1.6;

/** Real-valued cells with the right row and column sums, tilted from low and early to high and late. */
function idealGrid(sizes: readonly number[], counts: readonly number[]): number[][] {
  const last = Math.max(1, sizes.length - 1);
  const cells = sizes.map((_, row) =>
    counts.map((count, rank) => (count === 0 ? 0 : Math.exp((tilt * (row / last - 0.5) * (rank - 2.5)) / 1.25))),
  );
  // Iterative proportional fitting; 40 rounds bring the sums within a thousandth.
  for (let round = 0; round < 40; round += 1) {
    for (const [row, size] of sizes.entries()) scaleCells(cells, (r) => r === row, size);
    for (const [rank, count] of counts.entries()) scaleCells(cells, (_r, c) => c === rank, count);
  }
  return cells;
}

function scaleCells(cells: number[][], isIn: (row: number, column: number) => boolean, wanted: number): void {
  let sum = 0;
  for (const [r, row] of cells.entries()) for (const [c, cell] of row.entries()) if (isIn(r, c)) sum += cell;
  const factor = sum === 0 ? 0 : wanted / sum;
  for (const [r, row] of cells.entries()) {
    for (const [c, cell] of row.entries()) if (isIn(r, c)) row[c] = cell * factor;
  }
}

/** Integer cells with the right sums: the levels dealt out in order, low ones to early modules. */
function fillGrid(sizes: readonly number[], counts: readonly number[]): number[][] {
  const left = [...counts];
  return sizes.map((size) => {
    const row = left.map(() => 0);
    for (let dealt = 0; dealt < size; dealt += 1) {
      const rank = left.findIndex((count) => count > 0);
      if (rank < 0) break;
      left[rank] = (left[rank] ?? 0) - 1;
      row[rank] = (row[rank] ?? 0) + 1;
    }
    return row;
  });
}

/** Swaps single outcomes between modules as long as the grid comes nearer to the ideal and the rules. */
function improveGrid(grid: number[][], ideal: readonly number[][]): void {
  const cost = (row: number): number => rowCost(grid, ideal, row);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let a = 0; a < grid.length; a += 1) {
      for (let b = a + 1; b < grid.length; b += 1) {
        for (let give = 0; give < bloomLevels.length; give += 1) {
          for (let take = 0; take < bloomLevels.length; take += 1) {
            if (give === take || !grid[a]?.[give] || !grid[b]?.[take]) continue;
            const before = cost(a) + cost(b) + thirdsCost(grid);
            swap(grid, a, b, give, take);
            if (cost(a) + cost(b) + thirdsCost(grid) < before - 1e-9) isBetter = true;
            else swap(grid, a, b, take, give);
          }
        }
      }
    }
  }
}

function swap(grid: number[][], a: number, b: number, fromA: number, fromB: number): void {
  const rowA = grid[a];
  const rowB = grid[b];
  if (!rowA || !rowB) return;
  rowA[fromA] = (rowA[fromA] ?? 0) - 1;
  rowB[fromA] = (rowB[fromA] ?? 0) + 1;
  rowB[fromB] = (rowB[fromB] ?? 0) - 1;
  rowA[fromB] = (rowA[fromB] ?? 0) + 1;
}

const leastTestable = 2;

function rowCost(grid: readonly number[][], ideal: readonly number[][], row: number): number {
  const cells = grid[row] ?? [];
  const size = cells.reduce((sum, count) => sum + count, 0);
  const distance = cells.reduce((sum, count, rank) => sum + (count - (ideal[row]?.[rank] ?? 0)) ** 2, 0);
  // Items can test up to Analyze only: a quiz on a single outcome asks the same thing eight times. And no level more than half of a module.
  const testable = cells.slice(0, 4).reduce((sum, count) => sum + count, 0);
  const crowded = cells.reduce((sum, count) => sum + Math.max(0, count - Math.ceil(size / 2)), 0);
  const untested = testable === 0 ? 50 : testable < leastTestable ? 12 : 0;
  return distance + untested + 2 * crowded;
}

/**
 * The rules of progression: first third ≥ 60 % Understand and Apply (Apply and Analyze where nothing only asks to
 * understand), last third ≥ 30 % Analyze and above.
 */
function thirdsCost(grid: readonly number[][]): number {
  const ground = grid.some((row) => (row[1] ?? 0) > 0) ? 1 : 2;
  let first = 0;
  let early = 0;
  let last = 0;
  let high = 0;
  for (const [index, row] of grid.entries()) {
    const size = row.reduce((sum, count) => sum + count, 0);
    const third = thirdOf(index, grid.length);
    if (third === "first") {
      first += size;
      early += (row[ground] ?? 0) + (row[ground + 1] ?? 0);
    }
    if (third === "last") {
      last += size;
      high += (row[3] ?? 0) + (row[4] ?? 0) + (row[5] ?? 0);
    }
  }
  return 30 * (Math.max(0, 0.6 * first - early) + Math.max(0, 0.3 * last - high));
}
