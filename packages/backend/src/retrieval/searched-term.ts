import type { QueryTerm } from "./query-terms.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import type { SearchIndex } from "./search-index.ts";
import { familyOf } from "./signals/word-family.ts";
import { nearestTerms } from "./signals/nearest-terms.ts";
import { termWeight } from "./term-weight.ts";

/** A term of the index that counts for what was asked, and how much one occurrence of it counts. */
export interface TermMember {
  number: number;
  share: number;
}

/** What was asked, as the index knows it: the most that it can give, and the terms that give it. */
export interface SearchedTerm {
  term: string;
  /** Most points for a passage; reached when the term stands there without end. */
  points: number;
  /** Most points for a section's own score. */
  sectionPoints: number;
  /** The term itself first, then the words of its family. */
  members: TermMember[];
  /** The word that was asked, where no passage holds it and this term stands in. */
  standsFor?: string;
}

/** A term of the index by itself, without its family. */
export function alone(index: SearchIndex, { term, weight }: QueryTerm, number: number): SearchedTerm {
  return {
    term,
    points: weight * termWeight(index.passageIds.length, index.passageFrequency[number]!),
    sectionPoints: weight * termWeight(index.sectionIds.length, index.sectionFrequency[number]!),
    members: [{ number, share: 1 }],
  };
}

/** The asked terms as the index knows them. A word that no passage holds is searched by the words that look most like it. */
export function searchedTerms(
  index: SearchIndex,
  asked: readonly QueryTerm[],
  weights: RankingWeights,
): SearchedTerm[] {
  return asked
    .filter(({ weight }) => weight > 0)
    .flatMap((one) => {
      const number = index.termNumbers.get(one.term);
      if (number !== undefined && index.passageFrequency[number]! > 0) {
        const own = alone(index, one, number);
        return [{ ...own, members: [...own.members, ...familyOf(index, one.term, weights)] }];
      }
      return nearestTerms(index, one.term, weights).map(({ number: near, likeness }) => ({
        ...alone(index, { term: index.terms[near]!, weight: one.weight * weights.unknownWord.share * likeness }, near),
        standsFor: one.term,
      }));
    });
}
