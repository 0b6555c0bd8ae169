import type { SearchIndex } from "./search-index.ts";

/** Raised whenever bytes of an older layout would be read wrongly, or terms are made in another way. */
export const snapshotVersion = 3;
export const snapshotMagic = "CGSEARCH";
export const hashLength = 32;

/** The parts in the order in which they are written; `readSnapshot` reads them in the same order. */
export function listParts(index: SearchIndex): (string[] | Uint8Array | Uint16Array | Uint32Array)[] {
  return [
    index.passageIds,
    index.sectionIds,
    index.documentIds,
    index.documentMarks,
    index.terms,
    index.sectionOfPassage,
    index.documentOfSection,
    index.bodyLength,
    index.sectionStart,
    index.sectionPassages,
    index.sectionLength,
    index.passageFrequency,
    index.sectionFrequency,
    index.termBlock,
    index.blockPassage,
    index.blockByte,
    index.postings,
    index.termTitle,
    index.titleSection,
    index.titleCounts,
    index.titleLength,
  ];
}

/** Parts stand one after the other, each at a multiple of 8 bytes, so that they can be read in place. */
export function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}
