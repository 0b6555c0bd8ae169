import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";

/** What is held against an objective: what an outcome says, and the chapters in which the passages stand that it cites. */
export interface Claim {
  text: string;
  chapters: readonly string[];
}

export interface Wanted {
  text: string;
  chapter: string;
}

/** An outcome covers an objective when it holds at least this share of the weight of the objective's words. */
export const coverFloor = 0.5;

function stemsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length > 1 && !stopWords.has(word))
      .map(stemWord),
  );
}

/**
 * How rare a stem is among all objectives: "describe" and "role" stand in many and weigh little, what an objective is
 * about stands in few.
 */
export function weighStems(objectives: readonly string[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const text of objectives) for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log((objectives.length + 1) / (counts.get(stem) ?? 1));
}

/**
 * The share, by weight, of what an objective is about that an outcome names; 0 where it cites nothing of the
 * objective's chapter. The level does not matter.
 */
export function shareCovered(claim: Claim, objective: Wanted, weight: (stem: string) => number): number {
  if (!claim.chapters.includes(objective.chapter)) return 0;
  const said = stemsOf(claim.text);
  let all = 0;
  let held = 0;
  for (const stem of stemsOf(objective.text)) {
    all += weight(stem);
    if (said.has(stem)) held += weight(stem);
  }
  return all === 0 ? 0 : held / all;
}

export function covers(claim: Claim, objective: Wanted, weight: (stem: string) => number): boolean {
  return shareCovered(claim, objective, weight) >= coverFloor;
}
