import type { ComparedProgram, ComparedTopic } from "./compared-program.ts";
import { readTopic } from "./read-topic.ts";
import { scoreTopics } from "./score-topics.ts";
import { weighTopics } from "./topic-weights.ts";

export interface TopicMatch {
  ours: ComparedTopic;
  theirs: ComparedTopic;
  /** 0 to 1. */
  score: number;
}

/**
 * The score from which two topics are said to be the same: the middle of the stretch (.53 to .60) on which the
 * learn half of `npm run bench -- competitors` keeps its right matches and has no wrong one.
 */
export const matchFloor = 0.565;

/** Every pair of topics with its score, best first; equal scores keep the order of the programs. */
export function scorePairs(
  ours: ComparedProgram,
  theirs: ComparedProgram,
  aliases: ReadonlyMap<string, readonly string[]> = new Map(),
): TopicMatch[] {
  const mine = ours.topics.map((topic) => readTopic(topic, aliases));
  const others = theirs.topics.map((topic) => readTopic(topic, aliases));
  const weights = weighTopics([...mine, ...others], [ours.title, theirs.title]);
  return mine
    .flatMap((one) =>
      others.map((other) => ({
        ours: one.topic,
        theirs: other.topic,
        score: scoreTopics(one, other, weights).score,
      })),
    )
    .toSorted((a, b) => b.score - a.score);
}

/** The nearest counterpart of every topic of theirs, where there is one: a topic of ours may answer several. */
export function matchTopics(pairs: readonly TopicMatch[], floor = matchFloor): TopicMatch[] {
  const answered = new Set<ComparedTopic>();
  return pairs.filter(({ theirs, score }) => {
    if (score < floor || answered.has(theirs)) return false;
    answered.add(theirs);
    return true;
  });
}
