import { growingArray, push, trimmed } from "./growing-array.ts";
import { addPassage, startIndex } from "./index-draft.ts";
import type { IndexDraft } from "./index-draft.ts";
import { postingsInBlock, writePosting } from "./postings.ts";
import type { IndexedPassage, SearchIndex } from "./search-index.ts";

/** Offsets of the groups whose sizes are given; one longer than `sizes`. */
function offsets(sizes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let at = 0; at < sizes.length; at += 1) starts[at + 1] = starts[at]! + sizes[at]!;
  return starts;
}

function groupBySection(draft: IndexDraft): Pick<SearchIndex, "sectionStart" | "sectionPassages" | "sectionLength"> {
  const sizes = new Uint32Array(draft.sectionIds.length);
  const sectionLength = new Uint32Array(draft.sectionIds.length);
  const passages = draft.passageIds.length;
  for (let passage = 0; passage < passages; passage += 1) {
    const section = draft.sectionOfPassage.values[passage]!;
    sizes[section]! += 1;
    sectionLength[section]! += draft.bodyLength.values[passage]!;
  }
  const sectionStart = offsets(sizes);
  const next = sectionStart.slice();
  const sectionPassages = new Uint32Array(passages);
  for (let passage = 0; passage < passages; passage += 1) {
    sectionPassages[next[draft.sectionOfPassage.values[passage]!]!++] = passage;
  }
  return { sectionStart, sectionPassages, sectionLength };
}

type Inverted = { start: Uint32Array; owner: Uint32Array; from: Uint32Array };

/** Turns term lists by owner (passage or section) into owner lists by term; `from` is the place in the term lists. */
function invert(terms: Uint32Array, starts: Uint32Array, owners: number, vocabulary: number): Inverted {
  const sizes = new Uint32Array(vocabulary);
  const total = starts[owners]!;
  for (let at = 0; at < total; at += 1) sizes[terms[at]!]! += 1;
  const start = offsets(sizes);
  const next = start.slice();
  const owner = new Uint32Array(total);
  const from = new Uint32Array(total);
  for (let number = 0; number < owners; number += 1) {
    for (let at = starts[number]!; at < starts[number + 1]!; at += 1) {
      const place = next[terms[at]!]!++;
      owner[place] = number;
      from[place] = at;
    }
  }
  return { start, owner, from };
}

function writePostings(
  draft: IndexDraft,
  body: Inverted,
): Pick<SearchIndex, "termBlock" | "blockPassage" | "blockByte" | "postings"> {
  const vocabulary = draft.terms.length;
  const termBlock = new Uint32Array(vocabulary + 1);
  const blockPassage = growingArray((size) => new Uint32Array(size));
  const blockByte = growingArray((size) => new Uint32Array(size));
  // At most five bytes for a gap and one for a count, but nearly always two in all.
  let bytes = new Uint8Array(body.owner.length * 2 + 1024);
  let at = 0;
  for (let term = 0; term < vocabulary; term += 1) {
    for (let place = body.start[term]!; place < body.start[term + 1]!; place += 1) {
      const passage = body.owner[place]!;
      if (at + 8 > bytes.length) {
        const larger = new Uint8Array(Math.ceil(bytes.length * 1.5));
        larger.set(bytes);
        bytes = larger;
      }
      const opensBlock = (place - body.start[term]!) % postingsInBlock === 0;
      if (opensBlock) {
        push(blockPassage, passage);
        push(blockByte, at);
      }
      const gap = opensBlock ? 0 : passage - body.owner[place - 1]!;
      at = writePosting(bytes, at, gap, draft.bodyCounts.values[body.from[place]!]!);
    }
    termBlock[term + 1] = blockPassage.length;
  }
  push(blockByte, at);
  return {
    termBlock,
    blockPassage: trimmed(blockPassage),
    blockByte: trimmed(blockByte),
    postings: bytes.slice(0, at),
  };
}

function countFrequencies(
  draft: IndexDraft,
  body: Inverted,
  title: Inverted,
  sectionStart: Uint32Array,
): Pick<SearchIndex, "passageFrequency" | "sectionFrequency"> {
  const vocabulary = draft.terms.length;
  const passageFrequency = new Uint32Array(vocabulary);
  const sectionFrequency = new Uint32Array(vocabulary);
  const lastTerm = new Uint32Array(draft.sectionIds.length).fill(vocabulary);
  for (let term = 0; term < vocabulary; term += 1) {
    let passages = 0;
    let sections = 0;
    for (let place = title.start[term]!; place < title.start[term + 1]!; place += 1) {
      const section = title.owner[place]!;
      lastTerm[section] = term;
      passages += sectionStart[section + 1]! - sectionStart[section]!;
      sections += 1;
    }
    const titled = sections;
    for (let place = body.start[term]!; place < body.start[term + 1]!; place += 1) {
      const section = draft.sectionOfPassage.values[body.owner[place]!]!;
      if (lastTerm[section] === term && titled > 0 && isTitled(title, term, section)) continue;
      passages += 1;
      if (lastTerm[section] !== term) sections += 1;
      lastTerm[section] = term;
    }
    passageFrequency[term] = passages;
    sectionFrequency[term] = sections;
  }
  return { passageFrequency, sectionFrequency };
}

function isTitled(title: Inverted, term: number, section: number): boolean {
  let low = title.start[term]!;
  let high = title.start[term + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (title.owner[middle]! < section) low = middle + 1;
    else high = middle;
  }
  return low < title.start[term + 1]! && title.owner[low] === section;
}

/** Turns a draft into an index. The draft must not be used afterwards. */
export function finishIndex(draft: IndexDraft): SearchIndex {
  const vocabulary = draft.terms.length;
  const groups = groupBySection(draft);
  const title = invert(draft.titleTerms.values, draft.titleStart.values, draft.sectionIds.length, vocabulary);
  const titleCounts = new Uint8Array(title.from.length * 3);
  for (const [place, from] of title.from.entries()) {
    for (let field = 0; field < 3; field += 1) {
      titleCounts[place * 3 + field] = draft.titleCounts.values[from * 3 + field]!;
    }
  }
  const body = invert(draft.bodyTerms.values, draft.bodyStart.values, draft.passageIds.length, vocabulary);
  return {
    passageIds: draft.passageIds,
    sectionIds: draft.sectionIds,
    documentIds: draft.documentIds,
    documentMarks: draft.documentIds.map(() => ""),
    terms: draft.terms,
    termNumbers: draft.termNumbers,
    sectionOfPassage: trimmed(draft.sectionOfPassage),
    documentOfSection: trimmed(draft.documentOfSection),
    bodyLength: trimmed(draft.bodyLength),
    ...groups,
    ...countFrequencies(draft, body, title, groups.sectionStart),
    ...writePostings(draft, body),
    termTitle: title.start,
    titleSection: title.owner,
    titleCounts,
    titleLength: trimmed(draft.titleLength),
  };
}

/** An index over passages that are all at hand; for a stream use `startIndex`, `addPassage` and `finishIndex`. */
export function buildIndex(passages: Iterable<IndexedPassage>): SearchIndex {
  const draft = startIndex();
  for (const passage of passages) addPassage(draft, passage);
  return finishIndex(draft);
}
