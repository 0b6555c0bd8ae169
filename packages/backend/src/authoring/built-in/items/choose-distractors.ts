import { guessesKey } from "@curriculum/curriculum/items/guessability.ts";
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

// One rank off costs less than a distractor from another chapter: plausibility comes first.
const rankCost = 0.35;
// A key that is the longest where another length was due makes "pick the longest" pay.
const longestCost = 0.9;
const shortestCost = 0.5;
const centreCost = 0.6;
// What it may cost that cues do not point at the key, and how many sets are looked at for one.
const cueCost = 0.4;
const tried = 12;
// A word of the stem that the key shares with one distractor and not with all still helps a guesser.
const leakCost = 1.2;

interface Prepared {
  option: OptionText;
  stems: ReadonlySet<string>;
  /** For each word that the key shares with the stem: whether this option has it too. */
  hasLeak: boolean[];
  /** Likeness to the key. */
  toKey: number;
}

function candidatesOf(question: Question): OptionText[] {
  const seen = new Set([question.key.text.toLowerCase()]);
  const near = question.pool.filter((option) => {
    const text = option.text.toLowerCase();
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
  const rival = question.rival;
  return rival === null
    ? near.slice(0, considered)
    : [rival, ...near.filter((option) => option !== rival).slice(0, considered - 1)];
}

function spreadCost(lengths: readonly number[]): number {
  const ratio = Math.max(...lengths) / Math.max(1, Math.min(...lengths));
  return Math.max(0, ratio - 1.6) * 0.5;
}

// "Longest" is met less often than its turn comes, the middle ranks more often: measured on seven programs.
const turns = [0, 2, 1, 0, 3, 1, 0, 2, 3] as const;

/** The length rank whose turn it is: slots take the ranks in turn, each module from another start. */
function turnOf(slotKey: string): number {
  const module = slotKey.split(".")[0]!;
  const at = Number(/\d+$/.exec(slotKey)?.[0] ?? 0);
  return turns[(hashText(module) + at) % turns.length]!;
}

/**
 * The three distractors that suit a question best: plausible, clearly different from one another, of like length, and
 * with the key at the length rank that is the slot's turn (0 longest to 3 shortest), so that over a bank length tells
 * nothing. A word of the stem that the key alone would repeat rules a set out.
 */
export function chooseDistractors(question: Question, slotKey: string): OptionSet | null {
  const { key } = question;
  const stemStems = contentStems(question.stem);
  const keyStems = contentStems(key.text);
  const leaks = sharedStems(keyStems, stemStems);
  const prepared = candidatesOf(question).map((option): Prepared => {
    const stems = contentStems(option.text);
    const hasLeak = leaks.map((leak) => sharedStems(new Set([leak]), stems).length > 0);
    return { option, stems, hasLeak, toKey: overlapOf(keyStems, stems) };
  });
  // Only of those that come later in the list: both are the same in both directions.
  const beside = <T>(compare: (a: Prepared, b: Prepared) => T) =>
    prepared.map((a, at) => prepared.map((b, other) => (other > at ? compare(a, b) : null)));
  const pairs = beside((a, b) => isClearlyOther(a.option.entry, b.option.entry));
  const likeness = beside((a, b) => overlapOf(a.stems, b.stems));
  const targetRank = turnOf(slotKey);
  const isCentreAllowed = hashText(`${slotKey}#centre`) % 4 === 0;
  const firsts = question.rival === null ? prepared.length : 1;
  const sets: OptionSet[] = [];
  for (let i = 0; i < firsts; i += 1) {
    for (let j = i + 1; j < prepared.length; j += 1) {
      if (!pairs[i]![j]!) continue;
      for (let k = j + 1; k < prepared.length; k += 1) {
        if (!pairs[i]![k]! || !pairs[j]![k]!) continue;
        const [a, b, c] = [prepared[i]!, prepared[j]!, prepared[k]!];
        const shared = leaks.map((_, at) => Number(a.hasLeak[at]) + Number(b.hasLeak[at]) + Number(c.hasLeak[at]));
        if (shared.includes(0)) continue;
        const set = [a.option, b.option, c.option] as const;
        let score = (set[0].plausibility + set[1].plausibility + set[2].plausibility) / 3;
        const rank = set.filter((option) => option.text.length > key.text.length).length;
        const isLengthTelling = (rank === 0 || rank === 3) && rank !== targetRank;
        score -= rankCost * Math.abs(rank - targetRank);
        if (isLengthTelling) score -= rank === 0 ? longestCost : shortestCost;
        score -= spreadCost([key, ...set].map((option) => option.text.length));
        score -= leakCost * shared.filter((count) => count < 3).length;
        // Whoever picks the option that is most like the others must not be right more often than chance.
        const centre = a.toKey + b.toKey + c.toKey;
        const isCentre = [
          a.toKey + likeness[i]![j]! + likeness[i]![k]!,
          b.toKey + likeness[i]![j]! + likeness[j]![k]!,
          c.toKey + likeness[i]![k]! + likeness[j]![k]!,
        ].every((other) => other < centre - 1e-9);
        if (isCentre && !isCentreAllowed) score -= centreCost;
        sets.push({ distractors: [...set], score });
      }
    }
  }
  const [best, ...others] = sets.toSorted((a, b) => b.score - a.score).slice(0, tried);
  if (best === undefined) return null;
  // Now and then the cues may point at the key: who learns that they never do knows what to leave out.
  if (hashText(`${slotKey}#cues`) % 3 !== 0 || !isGivenAway(question, best)) return best;
  return others.find((set) => set.score > best.score - cueCost && !isGivenAway(question, set)) ?? best;
}

/** Whether length, echoes, common words and the like together point at the key. */
function isGivenAway({ stem, key }: Question, { distractors }: OptionSet): boolean {
  const options = [key, ...distractors].map(({ text }, at) => ({ id: "", text, correct: at === 0, rationale: "" }));
  return guessesKey({ stem, options }) > 0.5;
}
