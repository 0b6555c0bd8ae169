import { wordsOf } from "@curriculum/curriculum/language/words.ts";

/** Words that make one shingle. Five in a row are seldom the same in two works that do not copy one another. */
export const shingleWords = 5;

/**
 * A 32-bit hash of every five words in a row (FNV-1a over the words, then mixed), in the order of the text; duplicates
 * stay. A text of fewer words is one shingle; one without words has none.
 */
export function shingleHashes(text: string): Uint32Array {
  const words = wordsOf(text);
  if (words.length === 0) return new Uint32Array(0);
  const hashed = words.map(hashWord);
  const count = Math.max(1, hashed.length - shingleWords + 1);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    let hash = 0x811c9dc5;
    for (let word = at; word < Math.min(at + shingleWords, hashed.length); word += 1) {
      hash = mix(hash ^ hashed[word]!);
    }
    hashes[at] = hash;
  }
  return hashes;
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads each bit of a 32-bit number over all of them (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
