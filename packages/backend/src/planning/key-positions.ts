/** A small seeded generator (mulberry32): the same seed gives the same numbers on every machine. */
export function seededNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The list in another order, the same for the same numbers. */
export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  // Sorting by numbers drawn beforehand shuffles evenly and needs no swapping.
  return items
    .map((item) => ({ item, draw: next() }))
    .toSorted((a, b) => a.draw - b.draw)
    .map(({ item }) => item);
}

/**
 * Key positions (0 to 3) for the multiple-choice items of each module. In every module, and over the program,
 * no position is used more than once oftener than another; the order inside a module follows the seed.
 */
export function keyPositions(sizes: readonly number[], seed: number): number[][] {
  const next = seededNumbers(seed);
  const used = [0, 0, 0, 0];
  return sizes.map((size) => {
    const preferred = shuffled([0, 1, 2, 3], next).toSorted((a, b) => (used[a] ?? 0) - (used[b] ?? 0));
    const positions = Array.from({ length: size }, (_, index) => preferred[index % 4] ?? 0);
    for (const position of positions) used[position] = (used[position] ?? 0) + 1;
    return shuffled(positions, next);
  });
}
