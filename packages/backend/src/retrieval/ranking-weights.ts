/** How a score is made up. Every figure was chosen on the learn halves of `npm run bench -- retrieval` and `grounding`. */
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
  /** Share of its weight that the verb of an outcome keeps: headings may name it ("Evaluate a plan"), most texts do not. */
  outcomeVerb: number;
  /** For outcomes: share of a section's heading cover (see `heading-cover.ts`) that is added. */
  headingCover: number;
  feedback: { passages: number; terms: number; originalShare: number };
}

export const rankingWeights: RankingWeights = {
  saturation: 1.2,
  fields: {
    body: { weight: 1, lengthShare: 0.75 },
    heading: { weight: 3, lengthShare: 0.75 },
    path: { weight: 2, lengthShare: 0.75 },
    title: { weight: 1, lengthShare: 0.75 },
  },
  section: 1.2,
  outcomeVerb: 0.3,
  headingCover: 0.4,
  feedback: { passages: 5, terms: 20, originalShare: 0.9 },
};
