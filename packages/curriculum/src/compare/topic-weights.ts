import { headingStems } from "./heading-words.ts";
import { stemsOf, type ReadTopic } from "./read-topic.ts";

/** How much a stem tells topics apart, over the topics of both programs. */
export interface TopicWeights {
  of: (stem: string) => number;
  /** Length of a text's vector of damped and weighted counts. */
  length: (counts: Counts) => number;
  /** Weight of a stem that stands in one topic in ten: what an ordinary subject word is worth. */
  ordinary: number;
}

type Counts = ReadonlyMap<string, number>;

const headingShare = 0.25;

/**
 * Weighs each stem by its rarity: ln(1 + topics / topics that hold it). Heading words count a quarter of theirs, and so
 * do words that stand in the titles of both programs: "Python" tells nothing apart between two programs on Python.
 */
export function weighTopics(topics: readonly ReadTopic[], [ours, theirs]: readonly [string, string]): TopicWeights {
  const ofTheirs = new Set(stemsOf(theirs));
  const ofBoth = new Set(stemsOf(ours).filter((stem) => ofTheirs.has(stem)));
  const holding = new Map<string, number>();
  for (const { counts } of topics) {
    for (const stem of counts.keys()) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  }
  const weigh = (stem: string) =>
    Math.log(1 + topics.length / (holding.get(stem) ?? 1)) *
    (headingStems.has(stem) || ofBoth.has(stem) ? headingShare : 1);
  // Every pair of topics asks for the same stems again.
  const known = new Map([...holding.keys()].map((stem) => [stem, weigh(stem)]));
  const of = (stem: string) => known.get(stem) ?? weigh(stem);
  // Among few topics even a word that both programs have once is no rarer than this.
  const lengths = new Map(topics.map(({ counts }) => [counts, lengthOf(counts, of)]));
  const length = (counts: Counts) => lengths.get(counts) ?? lengthOf(counts, of);
  return { of, length, ordinary: Math.min(Math.log(11), Math.log(1 + topics.length / 2)) };
}

function lengthOf(counts: Counts, of: (stem: string) => number): number {
  let sum = 0;
  for (const [stem, count] of counts) sum += (damped(count) * of(stem)) ** 2;
  return Math.sqrt(sum);
}

/** A word that comes often says little more than one that comes twice. */
export const damped = (count: number): number => 1 + Math.log(count);
