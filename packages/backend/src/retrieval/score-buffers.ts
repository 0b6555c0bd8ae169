import type { SearchIndex } from "./search-index.ts";

/**
 * Room to score in, as large as the index and used again by each search: a search clears what it touched and no more.
 * Scores stand in 32 bits here; what is handed out is computed anew by `exact-score.ts`.
 */
export interface ScoreBuffers {
  passages: Float32Array;
  sections: Float32Array;
  /** The best score among a section's passages: what stands below the bar is passed over as a whole. */
  bestOfSection: Float32Array;
  /** Sections that have a score or were listed for another reason, in the order in which they came. */
  listed: Uint32Array;
  listedCount: number;
  isListed: Uint8Array;
  /** Of the term at hand: what it counts in a passage's body, in a section's titles, and its occurrences by section. */
  bodyPart: Float32Array;
  titlePart: Float32Array;
  sectionCount: Float32Array;
  touchedPassages: Uint32Array;
  touchedSections: Uint32Array;
}

const known = new WeakMap<SearchIndex, ScoreBuffers>();

function buffersOf(index: SearchIndex): ScoreBuffers {
  const kept = known.get(index);
  if (kept) return kept;
  const passages = index.passageIds.length;
  const sections = index.sectionIds.length;
  const buffers = {
    passages: new Float32Array(passages),
    sections: new Float32Array(sections),
    bestOfSection: new Float32Array(sections),
    listed: new Uint32Array(sections),
    listedCount: 0,
    isListed: new Uint8Array(sections),
    bodyPart: new Float32Array(passages),
    titlePart: new Float32Array(sections),
    sectionCount: new Float32Array(sections),
    touchedPassages: new Uint32Array(passages),
    touchedSections: new Uint32Array(sections),
  };
  known.set(index, buffers);
  return buffers;
}

export function listSection(buffers: ScoreBuffers, section: number): void {
  if (buffers.isListed[section] === 1) return;
  buffers.isListed[section] = 1;
  buffers.listed[buffers.listedCount] = section;
  buffers.listedCount += 1;
}

// From this share of the sections on, writing zeros over everything is quicker than looking for what was touched.
const shareForAll = 1 / 16;

function clear(index: SearchIndex, buffers: ScoreBuffers): void {
  const { sectionStart, sectionPassages } = index;
  if (buffers.listedCount > shareForAll * index.sectionIds.length) {
    for (const scores of [buffers.passages, buffers.sections, buffers.bestOfSection]) scores.fill(0);
    buffers.isListed.fill(0);
    buffers.listedCount = 0;
    return;
  }
  for (let at = 0; at < buffers.listedCount; at += 1) {
    const section = buffers.listed[at]!;
    buffers.isListed[section] = 0;
    buffers.sections[section] = 0;
    buffers.bestOfSection[section] = 0;
    for (let place = sectionStart[section]!; place < sectionStart[section + 1]!; place += 1) {
      buffers.passages[sectionPassages[place]!] = 0;
    }
  }
  buffers.listedCount = 0;
}

/** Lends the buffers of an index, all zero, for the time of `work`. */
export function withBuffers<T>(index: SearchIndex, work: (buffers: ScoreBuffers) => T): T {
  const buffers = buffersOf(index);
  try {
    return work(buffers);
  } finally {
    clear(index, buffers);
  }
}
