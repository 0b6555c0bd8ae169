import type { SkillIndex } from "./build-skill-index.ts";
import { byScore, type SkillCandidate } from "./skill-candidate.ts";

// How many of the first finds speak for their occupations, and how much that counts at most.
const speakers = 15;
const share = 0.15;
// A skill of one occupation must not win by that occupation alone.
const occupationsAtLeast = 5;

/** Raises skills whose occupations also use the other good matches: "kernel" beside "Linux" is no grain. */
export function weighOccupations(index: SkillIndex, candidates: readonly SkillCandidate[]): SkillCandidate[] {
  const spoken = new Map<number, number>();
  for (const { skill, score } of candidates.toSorted(byScore).slice(0, speakers)) {
    const occupations = index.occupations[skill]!;
    const voice = score ** 2 / Math.sqrt(occupations.length);
    for (const occupation of occupations) spoken.set(occupation, (spoken.get(occupation) ?? 0) + voice);
  }
  const support = candidates.map(({ skill }) => {
    const occupations = index.occupations[skill]!;
    const sum = occupations.reduce((total, occupation) => total + (spoken.get(occupation) ?? 0), 0);
    return sum / Math.sqrt(occupations.length + occupationsAtLeast);
  });
  const most = support.reduce((best, value) => Math.max(best, value), Number.MIN_VALUE);
  return candidates.map((candidate, place) => ({
    ...candidate,
    score: candidate.score * (1 + (share * support[place]!) / most),
  }));
}
