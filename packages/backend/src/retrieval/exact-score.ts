import { countBetween, countInPassage } from "./postings.ts";
import type { Search } from "./open-search.ts";
import { titleFields } from "./search-index.ts";
import type { Field, SearchIndex } from "./search-index.ts";
import type { SearchedTerm } from "./searched-term.ts";
import { bodyNorms, titlePartOf } from "./signals/field-weights.ts";

/** The title posting of a term in a section; -1 where the titles do not hold it. */
function titlePosting(index: SearchIndex, term: number, section: number): number {
  let low = index.termTitle[term]!;
  let high = index.termTitle[term + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index.titleSection[middle]! < section) low = middle + 1;
    else high = middle;
  }
  return low < index.termTitle[term + 1]! && index.titleSection[low] === section ? low : -1;
}

/** What the term counts in each title field of a section. */
function titleCounts(index: SearchIndex, search: Search, term: SearchedTerm, section: number): number[] {
  const sums = titleFields.map(() => 0);
  for (const { number, share } of term.members) {
    const posting = titlePosting(index, number, section);
    if (posting < 0) continue;
    for (const place of sums.keys()) sums[place]! += share * titlePartOf(index, posting, place, search.weights);
  }
  return sums;
}

/** What the term counts in each field of a passage; fields without it are left out. */
export function fieldCounts(
  index: SearchIndex,
  search: Search,
  term: SearchedTerm,
  passage: number,
): Partial<Record<Field, number>> {
  const counts: Partial<Record<Field, number>> = {};
  let body = 0;
  for (const { number, share } of term.members) body += share * countInPassage(index, number, passage);
  if (body > 0) counts.body = body * bodyNorms(index, search.weights).passage[passage]!;
  for (const [place, count] of titleCounts(index, search, term, index.sectionOfPassage[passage]!).entries()) {
    if (count > 0) counts[titleFields[place]!] = count;
  }
  return counts;
}

export function sumOf(counts: Partial<Record<Field, number>>): number {
  return (counts.body ?? 0) + (counts.heading ?? 0) + (counts.path ?? 0) + (counts.title ?? 0);
}

function countInSection(index: SearchIndex, term: number, section: number): number {
  const { sectionStart, sectionPassages } = index;
  const [from, to] = [sectionStart[section]!, sectionStart[section + 1]!];
  const [first, last] = [sectionPassages[from]!, sectionPassages[to - 1]!];
  // Nearly every section was indexed in one go.
  if (last - first === to - from - 1) return countBetween(index, term, first, last);
  let count = 0;
  for (let place = from; place < to; place += 1) count += countInPassage(index, term, sectionPassages[place]!);
  return count;
}

/** The section's own score, as one text. */
export function exactSectionScore(index: SearchIndex, search: Search, section: number): number {
  const norm = bodyNorms(index, search.weights).section[section]!;
  const k1 = search.weights.saturation;
  let score = 0;
  for (const term of search.terms) {
    let count = 0;
    for (const { number, share } of term.members) count += share * countInSection(index, number, section);
    let x = count * norm;
    for (const part of titleCounts(index, search, term, section)) x += part;
    score += (term.sectionPoints * x) / (k1 + x);
  }
  return score;
}

/** The points that every passage of a section gets from it. */
export function sharedPoints(index: SearchIndex, search: Search, section: number): number {
  const cover = search.cover?.get(section) ?? 0;
  return search.weights.section * exactSectionScore(index, search, section) + search.weights.headingCover * cover;
}

/**
 * Scores single passages in 64 bits, terms in the order in which they were asked: whichever way a passage was found, its
 * score is the same to the last digit. Sections are scored once.
 */
export function openScorer(index: SearchIndex, search: Search): (passage: number) => number {
  const shared = new Map<number, number>();
  const k1 = search.weights.saturation;
  return (passage) => {
    const section = index.sectionOfPassage[passage]!;
    let score = shared.get(section);
    if (score === undefined) {
      score = sharedPoints(index, search, section);
      shared.set(section, score);
    }
    for (const term of search.terms) {
      const x = sumOf(fieldCounts(index, search, term, passage));
      score += (term.points * x) / (k1 + x);
    }
    return score;
  };
}
