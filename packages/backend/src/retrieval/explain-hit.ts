import { exactSectionScore, fieldCounts, sumOf } from "./exact-score.ts";
import { countInPassage } from "./postings.ts";
import type { Search } from "./open-search.ts";
import type { Field, SearchIndex } from "./search-index.ts";

/** What one term added to a passage's own score, and the share of each field in it. */
export interface TermReason {
  term: string;
  points: number;
  fields: Partial<Record<Field, number>>;
  /** The word that was asked, where this one stands in for it: no passage holds that word. */
  standsFor?: string;
  /** Words of the term's family that the passage holds and that counted with it. */
  family: string[];
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
  /** Only where vectors took part. */
  vector?: VectorReason;
}

/** Takes the score of one passage apart. */
export function explainHit(index: SearchIndex, search: Search, passage: number, vector?: VectorReason): HitReasons {
  const section = index.sectionOfPassage[passage]!;
  const terms: TermReason[] = [];
  for (const searched of search.terms) {
    const counts = fieldCounts(index, search, searched, passage);
    const x = sumOf(counts);
    if (x === 0) continue;
    const points = (searched.points * x) / (search.weights.saturation + x);
    terms.push({
      term: searched.term,
      points,
      fields: Object.fromEntries(Object.entries(counts).map(([field, count]) => [field, (points * count) / x])),
      family: searched.members
        .slice(1)
        .filter(({ number }) => countInPassage(index, number, passage) > 0)
        .map(({ number }) => index.terms[number]!),
      ...(searched.standsFor === undefined ? {} : { standsFor: searched.standsFor }),
    });
  }
  return {
    terms: terms.toSorted((a, b) => b.points - a.points || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0)),
    section: search.weights.section * exactSectionScore(index, search, section),
    heading: search.weights.headingCover * (search.cover?.get(section) ?? 0),
    ...(vector && { vector }),
  };
}
