import { outcomeFitsLevel } from "@curriculum/curriculum/bloom/outcome-level.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { OutcomeCandidate } from "./outcome-candidate.ts";

/** DOMAIN: an outcome has at most 25 words. */
const maxWords = 25;

export interface ChosenOutcome {
  text: string;
  verb: string;
  candidate: OutcomeCandidate;
}

/** The words of a text that a reader would notice when they come again: the wording without its concepts. */
function skeleton(rest: string, candidate: OutcomeCandidate): string {
  return candidate.uses
    .reduce((text, facts) => text.replaceAll(facts.noun.one, "#").replaceAll(facts.noun.generic, "#"), rest)
    .slice(0, 60);
}

/**
 * The best wording that is short enough, fits its level and repeats nothing; the n-th best in round n.
 * Verbs and patterns that the program has used lose worth with every use, those of the same module most.
 */
export function chooseOutcome(
  candidates: readonly OutcomeCandidate[],
  level: BloomLevel,
  used: { module: readonly string[]; program: readonly string[] },
  round: number,
): ChosenOutcome | null {
  const taken = new Set(used.program.map((text) => text.toLowerCase()));
  const verbUses = (verb: string, texts: readonly string[]) =>
    texts.filter((text) => text.toLowerCase().startsWith(`${verb} `)).length;
  const ranked = candidates
    .flatMap((candidate) =>
      candidate.verbs.map((verb, order) => {
        const text = `${capitaliseFirst(`${verb} ${candidate.rest}`)}.`;
        const shape = skeleton(candidate.rest, candidate)
          .split("#")
          .filter((part) => part.trim().length > 8);
        const sameShape = (texts: readonly string[]) =>
          texts.filter((other) => shape.length > 0 && shape.every((part) => other.includes(part))).length;
        const cost =
          0.14 * Math.min(3, verbUses(verb, used.module)) +
          0.03 * Math.min(5, verbUses(verb, used.program)) +
          0.2 * Math.min(2, sameShape(used.module)) +
          0.03 * Math.min(6, sameShape(used.program)) +
          0.02 * order;
        return { text, verb, candidate, worth: candidate.worth - cost };
      }),
    )
    .filter(
      ({ text }) =>
        countWords(text) <= maxWords &&
        countWords(text) >= 5 &&
        !taken.has(text.toLowerCase()) &&
        outcomeFitsLevel(text, level),
    )
    .filter(({ candidate }) => candidate.citations.length > 0)
    .toSorted((a, b) => b.worth - a.worth || (a.text < b.text ? -1 : 1));
  const distinct = ranked.filter(
    (entry, index) => ranked.findIndex((other) => other.candidate === entry.candidate) === index,
  );
  return distinct[Math.min(round, distinct.length - 1)] ?? null;
}
