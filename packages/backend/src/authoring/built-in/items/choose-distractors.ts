import { contentStems, overlapOf, sharedStems } from "./content-stems.ts";
import { hashText } from "./hash-text.ts";
import { isClearlyOther } from "./is-fair-distractor.ts";
import type { OptionText, Question } from "./question.ts";

export interface OptionSet {
  distractors: [OptionText, OptionText, OptionText];
  score: number;
}

// 220 triples from twelve candidates: enough to meet a length rank, few enough to try them all.
const considered = 12;

/** How many options are longer than the key, by characters: 0 when it is the longest. */
function lengthRank(key: OptionText, others: readonly OptionText[]): number {
  return others.filter((other) => other.text.length > key.text.length).length;
}

/** Whether the key resembles the others more than any of them does: the cue that "pick the middle one" lives on. */
function isUniqueCentre(stems: readonly ReadonlySet<string>[]): boolean {
  const closeness = stems.map((own, at) =>
    stems.reduce((sum, other, index) => (index === at ? sum : sum + overlapOf(own, other)), 0),
  );
  return closeness.slice(1).every((value) => value < closeness[0]! - 1e-9);
}

/** Words of the stem that stand in the key and not in every distractor point at the key. */
function givesAway(stemStems: ReadonlySet<string>, key: ReadonlySet<string>, others: readonly ReadonlySet<string>[]) {
  return sharedStems(key, stemStems).some((stem) =>
    others.some((other) => sharedStems(new Set([stem]), other).length === 0),
  );
}

function spreadCost(lengths: readonly number[]): number {
  const ratio = Math.max(...lengths) / Math.max(1, Math.min(...lengths));
  return Math.max(0, ratio - 1.6) * 0.5;
}

/**
 * The three distractors that suit a question best: plausible, clearly different from one another, of like length, and
 * with the key at the length rank that the seed draws (0 longest to 3 shortest), so that over a bank length tells nothing.
 */
export function chooseDistractors(question: Question, seed: string): OptionSet | null {
  const { key, pool } = question;
  const seen = new Set([key.text.toLowerCase()]);
  const near = pool.filter((option) => {
    const text = option.text.toLowerCase();
    return !seen.has(text) && seen.add(text);
  });
  const candidates = near.slice(0, considered);
  const stemStems = contentStems(question.stem);
  const keyStems = contentStems(key.text);
  const stems = candidates.map((option) => contentStems(option.text));
  const targetRank = hashText(`${seed}#length`) % 4;
  const centreAllowed = hashText(`${seed}#centre`) % 4 === 0;
  let best: OptionSet | null = null;
  for (let i = 0; i < candidates.length; i += 1) {
    for (let j = i + 1; j < candidates.length; j += 1) {
      for (let k = j + 1; k < candidates.length; k += 1) {
        const distractors: OptionSet["distractors"] = [candidates[i]!, candidates[j]!, candidates[k]!];
        const others = [stems[i]!, stems[j]!, stems[k]!];
        if (givesAway(stemStems, keyStems, others)) continue;
        const [a, b, c] = distractors;
        if (
          !isClearlyOther(a.entry, b.entry) ||
          !isClearlyOther(a.entry, c.entry) ||
          !isClearlyOther(b.entry, c.entry)
        ) {
          continue;
        }
        let score = (a.plausibility + b.plausibility + c.plausibility) / 3;
        score -= 0.4 * Math.abs(lengthRank(key, distractors) - targetRank);
        score -= spreadCost([key.text.length, ...distractors.map((option) => option.text.length)]);
        if (!centreAllowed && isUniqueCentre([keyStems, ...others])) score -= 0.6;
        if (best === null || score > best.score) best = { distractors, score };
      }
    }
  }
  return best;
}
