import { countInPassage } from "./postings.ts";
import type { Search } from "./rank-passages.ts";
import { titleFields } from "./search-index.ts";
import type { Field, SearchIndex } from "./search-index.ts";
import { bodyNorms, titlePartOf } from "./signals/field-weights.ts";
import { termWeight } from "./term-weight.ts";

/** What one term added to a passage's own score, and the share of each field in it. */
export interface TermReason {
  term: string;
  points: number;
  fields: Partial<Record<Field, number>>;
  /** True for what feedback added; an asked term may stand here once more for the weight it gained. */
  fromFeedback: boolean;
}

/** What the vectors gave to a hit. */
export interface VectorReason {
  points: number;
  /** 0 to 1: these points in the whole score. */
  share: number;
  /** Cosine between question and passage; null when it is not among the nearest. */
  similarity: number | null;
}

/** Why a passage stands where it stands: the points of `terms`, `section`, `heading` and `vector` sum to its score. */
export interface HitReasons {
  /** Best first. */
  terms: TermReason[];
  /** Points from the score of the enclosing section. */
  section: number;
  /** Points because an outcome says what the section's heading says. */
  heading: number;
  /** Points within `terms` that feedback terms gave. */
  feedback: number;
  /** Only where vectors took part. */
  vector?: VectorReason;
}

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

/** Takes the score of one passage apart. */
export function explainHit(index: SearchIndex, search: Search, passage: number, vector?: VectorReason): HitReasons {
  const section = index.sectionOfPassage[passage]!;
  const searched = [
    ...search.asked.map((one) => ({ ...one, fromFeedback: false })),
    ...search.brought.map((one) => ({ ...one, fromFeedback: true })),
  ];
  const norm = bodyNorms(index, search.weights).passage[passage]!;
  const terms: TermReason[] = [];
  for (const { term, weight, fromFeedback } of searched) {
    const number = index.termNumbers.get(term);
    if (number === undefined) continue;
    const parts: Partial<Record<Field, number>> = {};
    const body = countInPassage(index, number, passage) * norm;
    if (body > 0) parts.body = body;
    const posting = titlePosting(index, number, section);
    if (posting >= 0) {
      for (const [place, field] of titleFields.entries()) {
        const part = titlePartOf(index, posting, place, search.weights);
        if (part > 0) parts[field] = part;
      }
    }
    const x = Object.values(parts).reduce((sum, part) => sum + part, 0);
    if (x === 0) continue;
    const share = weight * termWeight(index.passageIds.length, index.passageFrequency[number]!);
    const points = (share * x) / (search.weights.saturation + x);
    const fields = Object.fromEntries(Object.entries(parts).map(([field, part]) => [field, (points * part) / x]));
    terms.push({ term, points, fields, fromFeedback });
  }
  return {
    terms: terms.toSorted((a, b) => b.points - a.points || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0)),
    section: search.weights.section * search.scores.sections[section]!,
    heading: search.cover ? search.weights.headingCover * search.cover[section]! : 0,
    feedback: terms.reduce((sum, { points, fromFeedback }) => sum + (fromFeedback ? points : 0), 0),
    ...(vector && { vector }),
  };
}
