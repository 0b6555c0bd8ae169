/** A number that depends on the text alone (FNV-1a, 32 bits): the built-in author's only source of variety. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  // Seeds differ in their last characters only: without this mixing their low digits would run in step.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One of the choices, the same one whenever the seed is the same. Throws on an empty list. */
export function choose<T>(choices: readonly T[], seed: string): T {
  const chosen = choices[hashText(seed) % choices.length];
  if (chosen === undefined) throw new Error("choose needs at least one choice");
  return chosen;
}

/** The choices, rotated so that a seed decides which comes first and a later round gives the next one. */
export function rotate<T>(choices: readonly T[], seed: string, round: number = 0): T[] {
  if (choices.length === 0) return [];
  const start = (hashText(seed) + round) % choices.length;
  return [...choices.slice(start), ...choices.slice(0, start)];
}

/** A whole number between `from` and `to`, both included. */
export function numberBetween(from: number, to: number, seed: string): number {
  return from + (hashText(seed) % (to - from + 1));
}
