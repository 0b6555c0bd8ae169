import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import { growingArray, push } from "./growing-array.ts";
import type { GrowingArray } from "./growing-array.ts";
import { termOfWord } from "./index-terms.ts";
import { titleFields } from "./search-index.ts";
import type { IndexedPassage } from "./search-index.ts";

const bytes = (size: number): Uint8Array => new Uint8Array(size);
const shorts = (size: number): Uint16Array => new Uint16Array(size);
const integers = (size: number): Uint32Array => new Uint32Array(size);
const isStopWord = -1;

/** An index under construction: passages in the order in which they came, terms by passage. */
export interface IndexDraft {
  passageIds: string[];
  sectionIds: string[];
  documentIds: string[];
  sectionNumbers: Map<string, number>;
  documentNumbers: Map<string, number>;
  terms: string[];
  termNumbers: Map<string, number>;
  /** Word as written → term number, so that a word is stemmed once. */
  wordTerms: Map<string, number>;
  sectionOfPassage: GrowingArray<Uint32Array>;
  documentOfSection: GrowingArray<Uint32Array>;
  bodyLength: GrowingArray<Uint16Array>;
  /** Distinct terms of passage p: `bodyTerms[bodyStart[p] … bodyStart[p + 1])`. */
  bodyStart: GrowingArray<Uint32Array>;
  bodyTerms: GrowingArray<Uint32Array>;
  bodyCounts: GrowingArray<Uint8Array>;
  /** Distinct terms in the titles of section s, three counts each. */
  titleStart: GrowingArray<Uint32Array>;
  titleTerms: GrowingArray<Uint32Array>;
  titleCounts: GrowingArray<Uint8Array>;
  titleLength: GrowingArray<Uint8Array>;
}

export function startIndex(): IndexDraft {
  const draft: IndexDraft = {
    passageIds: [],
    sectionIds: [],
    documentIds: [],
    sectionNumbers: new Map(),
    documentNumbers: new Map(),
    terms: [],
    termNumbers: new Map(),
    wordTerms: new Map(),
    sectionOfPassage: growingArray(integers),
    documentOfSection: growingArray(integers),
    bodyLength: growingArray(shorts),
    bodyStart: growingArray(integers),
    bodyTerms: growingArray(integers),
    bodyCounts: growingArray(bytes),
    titleStart: growingArray(integers),
    titleTerms: growingArray(integers),
    titleCounts: growingArray(bytes),
    titleLength: growingArray(bytes),
  };
  push(draft.bodyStart, 0);
  push(draft.titleStart, 0);
  return draft;
}

function numberOf(list: string[], numbers: Map<string, number>, key: string, value: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, list.length);
  list.push(value);
  return list.length - 1;
}

function termNumbersOf(draft: IndexDraft, text: string): number[] {
  const found: number[] = [];
  for (const word of wordsOf(text)) {
    let number = draft.wordTerms.get(word);
    if (number === undefined) {
      const term = termOfWord(word);
      number = term === null ? isStopWord : numberOf(draft.terms, draft.termNumbers, term, term);
      draft.wordTerms.set(word, number);
    }
    if (number !== isStopWord) found.push(number);
  }
  return found;
}

function addSection(draft: IndexDraft, passage: IndexedPassage): number {
  const key = `${passage.documentId}\u0000${passage.sectionId}`;
  const known = draft.sectionNumbers.get(key);
  if (known !== undefined) return known;
  const section = numberOf(draft.sectionIds, draft.sectionNumbers, key, passage.sectionId);
  push(
    draft.documentOfSection,
    numberOf(draft.documentIds, draft.documentNumbers, passage.documentId, passage.documentId),
  );
  const titles = {
    heading: passage.sectionPath.at(-1) ?? "",
    path: passage.sectionPath.slice(0, -1).join(" . "),
    title: passage.documentTitle,
  };
  const counts = new Map<number, number[]>();
  for (const [place, field] of titleFields.entries()) {
    const found = termNumbersOf(draft, titles[field]);
    push(draft.titleLength, Math.min(255, found.length));
    for (const term of found) {
      const row = counts.get(term) ?? [0, 0, 0];
      row[place]! += 1;
      counts.set(term, row);
    }
  }
  for (const [term, row] of counts) {
    push(draft.titleTerms, term);
    for (const count of row) push(draft.titleCounts, Math.min(255, count));
  }
  push(draft.titleStart, draft.titleTerms.length);
  return section;
}

/** Adds one passage. Passages of equal rank are later listed in the order in which they were added. */
export function addPassage(draft: IndexDraft, passage: IndexedPassage): void {
  draft.passageIds.push(passage.id);
  push(draft.sectionOfPassage, addSection(draft, passage));
  const found = termNumbersOf(draft, passage.text).toSorted((a, b) => a - b);
  push(draft.bodyLength, Math.min(65_535, found.length));
  for (let from = 0; from < found.length;) {
    let to = from;
    while (to < found.length && found[to] === found[from]) to += 1;
    push(draft.bodyTerms, found[from]!);
    push(draft.bodyCounts, Math.min(255, to - from));
    from = to;
  }
  push(draft.bodyStart, draft.bodyTerms.length);
}
