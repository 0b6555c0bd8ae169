/** One skill while it is weighed against a text. */
export interface SkillCandidate {
  skill: number;
  score: number;
  /** 0 to 1: how much of the weight of its best name the text holds. */
  coverage: number;
  /** Terms of that name that the text holds. */
  matched: readonly string[];
}

/** Best first; ties by the order of the index. */
export function byScore(a: SkillCandidate, b: SkillCandidate): number {
  return b.score - a.score || a.skill - b.skill;
}
