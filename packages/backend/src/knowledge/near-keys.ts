import { mix, shingleHashes } from "./shingle-hashes.ts";

// Six keys of three least hashes each: passages that share 80 % of their shingles have a key in common with a chance of
// 98.6 %, those that share 30 % with one of 15 %, strangers never. What has one is compared in full.
const bands = 6;
const rowsOfBand = 3;
/** Shorter passages are alike by chance: headings, "See figure 2". */
const fewestShingles = 12;

/** Keys (signed 32-bit) of which two nearly equal passages share one; none for a passage too short to tell. */
export function nearKeys(text: string): number[] {
  const hashes = shingleHashes(text);
  if (hashes.length < fewestShingles) return [];
  return Array.from({ length: bands }, (_one, band) => {
    let key = mix(band + 1);
    for (let row = 0; row < rowsOfBand; row += 1) key = mix(key ^ leastHash(hashes, band * rowsOfBand + row));
    return key | 0;
  });
}

/** The least of the hashes under the permutation with this number. */
function leastHash(hashes: Uint32Array, permutation: number): number {
  const seed = mix(0x9e3779b9 + permutation);
  let least = 0xffffffff;
  for (const hash of hashes) {
    const value = mix(hash ^ seed);
    if (value < least) least = value;
  }
  return least;
}

/** The share of shingles that two texts have in common of all that either has: 0 to 1, exact. */
export function shingleSimilarity(left: string, right: string): number {
  const [a, b] = [new Set(shingleHashes(left)), new Set(shingleHashes(right))];
  const common = a.intersection(b).size;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
