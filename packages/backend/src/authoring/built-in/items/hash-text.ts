/** A stable 32-bit hash (FNV-1a with a final mix, so that its low bits are even enough for `% n`). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One of the values, chosen by the seed: the same seed picks the same value. */
export function pickBy<T>(seed: string, values: readonly [T, ...T[]]): T {
  return values[hashText(seed) % values.length] ?? values[0];
}
