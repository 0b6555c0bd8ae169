import { shingleHashes } from "./shingle-hashes.ts";

// 512 of the least hashes tell the share of common shingles within 0.04 (two standard errors) at worst.
const sketchSize = 512;

/** The least hashes of a document's shingles (bottom-k MinHash): ascending, each once. */
export function sketchOf(texts: readonly string[]): Uint32Array {
  const distinct = new Set<number>();
  for (const text of texts) for (const hash of shingleHashes(text)) distinct.add(hash);
  return Uint32Array.from(distinct).toSorted().slice(0, sketchSize);
}

/** Estimated share of shingles that two documents have in common of all that either has: 0 to 1. */
export function sketchSimilarity(left: Uint32Array, right: Uint32Array): number {
  let [at, to, common, seen] = [0, 0, 0, 0];
  const size = Math.min(sketchSize, Math.max(left.length, right.length));
  while (seen < size && (at < left.length || to < right.length)) {
    const [a, b] = [left[at] ?? Number.POSITIVE_INFINITY, right[to] ?? Number.POSITIVE_INFINITY];
    if (a === b) common += 1;
    if (a <= b) at += 1;
    if (b <= a) to += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : common / seen;
}

/** A sketch as it is stored: 4 bytes each, little-endian. */
export function sketchBytes(sketch: Uint32Array): Buffer {
  const bytes = Buffer.alloc(sketch.length * 4);
  sketch.forEach((hash, index) => bytes.writeUInt32LE(hash, index * 4));
  return bytes;
}

export function readSketch(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_one, index) => bytes.readUInt32LE(index * 4));
}
