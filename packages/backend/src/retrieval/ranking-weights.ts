/**
 * How a score is made up. The figures were chosen on the learn halves of `npm run bench -- retrieval` (SciFact, nDCG@10)
 * and `grounding` (textbooks, MRR); what helped one set and hurt the other was left out: word pairs, best sentence,
 * share of matched terms, score smoothing between similar passages, hyphenated compounds.
 */
export interface RankingWeights {
  /** How soon more of the same term stops counting. */
  saturation: number;
  /** Weight of a field's terms, and how far its length is held against it (0 to 1). */
  fields: {
    body: { weight: number; lengthShare: number };
    heading: { weight: number; lengthShare: number };
    path: { weight: number; lengthShare: number };
    title: { weight: number; lengthShare: number };
  };
  /** Share of the enclosing section's own score that is added to each of its passages. */
  section: number;
  /** How much more than once a word of the question counts at most, however often it is repeated there. */
  repeatedWord: number;
  /** Share of its weight that the verb of an outcome keeps: headings may name it ("Evaluate a plan"), most texts do not. */
  outcomeVerb: number;
  /** For outcomes: share of a section's heading cover (see `heading-cover.ts`) that is added. */
  headingCover: number;
  /** Words that look like an asked term: the least likeness (0 to 1), their share of its count, how many at most. */
  family: { likeness: number; share: number; most: number };
  /** Words that stand in for one that no passage holds: as above; the share is of its weight. */
  unknownWord: { likeness: number; share: number; most: number };
}

export const rankingWeights: RankingWeights = {
  // 1.7 gains .012 MRR on textbooks and loses .008 nDCG on abstracts.
  saturation: 1.2,
  fields: {
    body: { weight: 1, lengthShare: 0.75 },
    // Without headings: -.034 nDCG, -.032 MRR; from 2 to 5 it is flat.
    heading: { weight: 3, lengthShare: 0.75 },
    path: { weight: 2, lengthShare: 0.75 },
    title: { weight: 1, lengthShare: 0.75 },
  },
  // 0 → 1.2: outcomes .813 → .825 MRR, questions .853 → .884; flat from 1 to 1.6.
  section: 1.2,
  // Counted each time → 0.5: questions .884 → .896, those without a key .426 → .446, abstracts .697 → .700 nDCG; flat
  // from 0 to 1.
  repeatedWord: 0.5,
  // 0 → 0.3: .825 → .831; at 1 .819.
  outcomeVerb: 0.3,
  // 0 → 0.4: .831 → .855; flat from 0.4 to 0.6. For questions it costs, so that only outcomes have it.
  headingCover: 0.4,
  // Counted with the term itself: .691 → .697 nDCG, outcomes .855 → .860 MRR, questions .884 as before; flat for shares
  // from 0.1 to 0.2 and 3 to 10 words. Searched as terms of their own they lose .004 nDCG and .014 MRR of questions.
  family: { likeness: 0.5, share: 0.2, most: 3 },
  // Few words of either set are unknown: +.0004 nDCG; it is there for slips of the pen.
  unknownWord: { likeness: 0.4, share: 0.4, most: 5 },
};
