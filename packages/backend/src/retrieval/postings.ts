import type { SearchIndex } from "./search-index.ts";

// A block is what is decoded to look one passage up; 128 keeps that under a microsecond at 8 bytes a block.
export const postingsInBlock = 128;

/**
 * Writes one posting at `at` and returns the offset after it: seven bits a byte, low bits first, of twice the gap,
 * plus one when a byte with the count follows. Most postings take one byte.
 */
export function writePosting(bytes: Uint8Array, at: number, gap: number, count: number): number {
  let value = gap * 2 + (count > 1 ? 1 : 0);
  let next = at;
  while (value > 127) {
    bytes[next] = (value & 127) | 128;
    next += 1;
    value = Math.floor(value / 128);
  }
  bytes[next] = value;
  next += 1;
  if (count > 1) {
    bytes[next] = count;
    next += 1;
  }
  return next;
}

/** How often the term stands in the bodies of passages `first` to `last`; 0 where it does not. */
export function countBetween(index: SearchIndex, term: number, first: number, last: number): number {
  const { termBlock, blockPassage, blockByte, postings } = index;
  let low = termBlock[term]!;
  const endBlock = termBlock[term + 1]!;
  let high = endBlock;
  if (low === high || blockPassage[low]! > last) return 0;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (blockPassage[middle]! <= first) low = middle;
    else high = middle;
  }
  let total = 0;
  for (let block = low; block < endBlock && blockPassage[block]! <= last; block += 1) {
    let at = blockByte[block]!;
    const end = blockByte[block + 1]!;
    let current = blockPassage[block]!;
    while (at < end) {
      let byte = postings[at++]!;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[at++]!;
        value |= (byte & 127) << shift;
      }
      current += value >>> 1;
      if (current > last) return total;
      const count = value & 1 ? postings[at++]! : 1;
      if (current >= first) total += count;
    }
  }
  return total;
}

/** How often the term stands in the passage's body; 0 where it does not. */
export function countInPassage(index: SearchIndex, term: number, passage: number): number {
  return countBetween(index, term, passage, passage);
}

/** Visits the postings of one block: passage and count. */
export function eachInBlock(index: SearchIndex, block: number, visit: (passage: number, count: number) => void): void {
  const { postings } = index;
  let at = index.blockByte[block]!;
  const end = index.blockByte[block + 1]!;
  let passage = index.blockPassage[block]!;
  while (at < end) {
    let byte = postings[at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++]!;
      value |= (byte & 127) << shift;
    }
    passage += value >>> 1;
    visit(passage, value & 1 ? postings[at++]! : 1);
  }
}
