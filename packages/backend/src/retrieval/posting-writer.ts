import { growingArray, push, trimmed } from "./growing-array.ts";
import type { GrowingArray } from "./growing-array.ts";
import { postingsInBlock, writePosting } from "./postings.ts";
import type { SearchIndex } from "./search-index.ts";

// A shorter block is taken apart and goes on in the open one: thousands of tiny blocks would cost more than they hold.
const worthCopying = postingsInBlock / 2;

/** Writes postings term by term, passages ascending. */
export interface PostingWriter {
  bytes: Uint8Array;
  at: number;
  /** Passage of the last posting; −1 where the next one must open a block. */
  last: number;
  inBlock: number;
  blockPassage: GrowingArray<Uint32Array>;
  blockByte: GrowingArray<Uint32Array>;
}

export function postingWriter(expectedBytes: number): PostingWriter {
  return {
    bytes: new Uint8Array(expectedBytes + 1024),
    at: 0,
    last: -1,
    inBlock: 0,
    blockPassage: growingArray((size) => new Uint32Array(size)),
    blockByte: growingArray((size) => new Uint32Array(size)),
  };
}

function makeRoom(writer: PostingWriter, wanted: number): void {
  if (writer.at + wanted <= writer.bytes.length) return;
  const larger = new Uint8Array(Math.ceil((writer.at + wanted) * 1.5));
  larger.set(writer.bytes.subarray(0, writer.at));
  writer.bytes = larger;
}

function openBlock(writer: PostingWriter, passage: number): void {
  push(writer.blockPassage, passage);
  push(writer.blockByte, writer.at);
  writer.inBlock = 0;
}

/** The postings that come next are those of another term. */
export function endTerm(writer: PostingWriter): void {
  writer.last = -1;
}

export function appendPosting(writer: PostingWriter, passage: number, count: number): void {
  makeRoom(writer, 8);
  const opens = writer.last < 0 || writer.inBlock >= postingsInBlock;
  if (opens) openBlock(writer, passage);
  writer.at = writePosting(writer.bytes, writer.at, opens ? 0 : passage - writer.last, count);
  writer.last = passage;
  writer.inBlock += 1;
}

/** Copies a block as it stands if it is long enough; its gaps count from its own first passage. Whether it did. */
export function copyBlock(writer: PostingWriter, from: SearchIndex, block: number, firstPassage: number): boolean {
  const [start, end] = [from.blockByte[block]!, from.blockByte[block + 1]!];
  if (end - start < worthCopying) return false;
  makeRoom(writer, end - start);
  openBlock(writer, firstPassage);
  writer.bytes.set(from.postings.subarray(start, end), writer.at);
  writer.at += end - start;
  writer.last = -1;
  return true;
}

export function writtenPostings(writer: PostingWriter): Pick<SearchIndex, "blockPassage" | "blockByte" | "postings"> {
  push(writer.blockByte, writer.at);
  return {
    blockPassage: trimmed(writer.blockPassage),
    blockByte: trimmed(writer.blockByte),
    postings: writer.bytes.slice(0, writer.at),
  };
}
