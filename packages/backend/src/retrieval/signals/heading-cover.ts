import type { QueryTerm } from "../query-terms.ts";
import type { SearchIndex } from "../search-index.ts";
import { termWeight } from "../term-weight.ts";

// The weight of a whole heading depends on the index alone: kept as long as the index is.
const known = new WeakMap<SearchIndex, Float32Array>();

function weightOf(index: SearchIndex, term: number): number {
  return termWeight(index.passageIds.length, index.passageFrequency[term]!);
}

function headingWeights(index: SearchIndex): Float32Array {
  const kept = known.get(index);
  if (kept) return kept;
  const weights = new Float32Array(index.sectionIds.length);
  for (let term = 0; term < index.terms.length; term += 1) {
    const weight = weightOf(index, term);
    for (let at = index.termTitle[term]!; at < index.termTitle[term + 1]!; at += 1) {
      if (index.titleCounts[at * 3]! > 0) weights[index.titleSection[at]!]! += weight;
    }
  }
  known.set(index, weights);
  return weights;
}

/**
 * For each section whose heading holds a term, how far the terms say what its heading says: the weight of the heading's terms that are asked,
 * times the square of their share in the whole heading. An outcome is often a heading in other words; a question about
 * one fact is not, and loses by this.
 */
export function headingCover(index: SearchIndex, terms: readonly QueryTerm[]): Map<number, number> {
  const cover = new Map<number, number>();
  for (const { term } of terms) {
    const number = index.termNumbers.get(term);
    if (number === undefined) continue;
    const weight = weightOf(index, number);
    for (let at = index.termTitle[number]!; at < index.termTitle[number + 1]!; at += 1) {
      if (index.titleCounts[at * 3] === 0) continue;
      const section = index.titleSection[at]!;
      cover.set(section, (cover.get(section) ?? 0) + weight);
    }
  }
  const whole = headingWeights(index);
  for (const [section, part] of cover) cover.set(section, part * (part / whole[section]!) ** 2);
  return cover;
}
