import type { ScoreBuffers } from "./score-buffers.ts";
import type { Search } from "./open-search.ts";
import type { SearchIndex } from "./search-index.ts";

// As many passages as a block of a common term spans: a block is read when a section is kept in what it spans.
const spanBits = 7;

/**
 * Sections that may still hold one of the best: once what is left of a question cannot lift any other there, the rest of
 * its words is read for these alone.
 */
export interface KeptSections {
  list: Uint32Array;
  count: number;
  isKept: Uint8Array;
  /** By 128 passages: whether a kept section has one of them. */
  spans: Uint8Array;
}

const known = new WeakMap<SearchIndex, KeptSections>();

function roomFor(index: SearchIndex): KeptSections {
  const sections = index.sectionIds.length;
  const room = known.get(index) ?? {
    list: new Uint32Array(sections),
    count: 0,
    isKept: new Uint8Array(sections),
    spans: new Uint8Array((index.passageIds.length >> spanBits) + 1),
  };
  known.set(index, room);
  return room;
}

/** The points that a section gives to each of its passages, as far as it is scored. */
export function sharedSoFar(search: Search, buffers: ScoreBuffers, section: number): number {
  const covered = search.cover === null ? 0 : search.weights.headingCover * (search.cover.get(section) ?? 0);
  return search.weights.section * buffers.sections[section]! + covered;
}

/** Keeps the sections whose best passage has at least `least` points, of those kept before or, at first, of all scored. */
export function keepSections(
  index: SearchIndex,
  search: Search,
  buffers: ScoreBuffers,
  least: number,
  before: KeptSections | null,
): KeptSections {
  const kept = roomFor(index);
  const from = before?.list ?? buffers.listed;
  const total = before?.count ?? buffers.listedCount;
  kept.isKept.fill(0);
  kept.spans.fill(0);
  let count = 0;
  for (let at = 0; at < total; at += 1) {
    const section = from[at]!;
    if (buffers.bestOfSection[section]! + sharedSoFar(search, buffers, section) < least) continue;
    if (!search.isAllowed(section)) continue;
    kept.list[count] = section;
    count += 1;
    kept.isKept[section] = 1;
    for (let place = index.sectionStart[section]!; place < index.sectionStart[section + 1]!; place += 1) {
      kept.spans[index.sectionPassages[place]! >> spanBits] = 1;
    }
  }
  kept.count = count;
  return kept;
}

/** Whether a kept section may have one of the passages `first` to `last`. */
export function isSpanKept({ spans }: KeptSections, first: number, last: number): boolean {
  for (let span = first >> spanBits; span <= last >> spanBits; span += 1) if (spans[span] === 1) return true;
  return false;
}
