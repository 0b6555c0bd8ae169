import type { SkillIndex } from "./build-skill-index.ts";
import type { SkillCandidate } from "./skill-candidate.ts";

// How far a match steps back whose words are all used, and how much of a word each better match uses up.
const stepBack = 0.2;
const usedEachTime = 1 / 3;

/** The first `limit` in an order in which a text of several skills shows each of them, not ten names for the first. */
export function varySkills(index: SkillIndex, sorted: readonly SkillCandidate[], limit: number): SkillCandidate[] {
  const used = new Map<string, number>();
  const left = [...sorted];
  const chosen: SkillCandidate[] = [];
  while (chosen.length < limit && left.length > 0) {
    let best = 0;
    let most = -1;
    for (const [place, candidate] of left.entries()) {
      // Sorted by score: nothing further on can be better.
      if (candidate.score <= most) break;
      const value = candidate.score * (1 - stepBack * usedShare(index, candidate, used));
      if (value > most) [best, most] = [place, value];
    }
    const [taken] = left.splice(best, 1);
    chosen.push({ ...taken!, score: most });
    for (const term of taken!.matched) used.set(term, Math.min(1, (used.get(term) ?? 0) + usedEachTime));
  }
  return chosen;
}

function usedShare(index: SkillIndex, { matched }: SkillCandidate, used: ReadonlyMap<string, number>): number {
  let all = 0;
  let spent = 0;
  for (const term of matched) {
    const weight = index.nameIdf.get(term)! ** 2;
    all += weight;
    spent += weight * (used.get(term) ?? 0);
  }
  return all === 0 ? 0 : spent / all;
}
