import type { ComparedProgram } from "./compared-program.ts";
import { matchFloor, matchTopics, scorePairs, type TopicMatch } from "./match-topics.ts";
import { quoteTopic } from "./quote-topic.ts";
import { recommendForGap, recommendForStrength } from "./recommend.ts";
import { similarityOf, similarityParts, type SimilarityPart } from "./similarity-parts.ts";

/** A topic that one of two programs teaches alone. */
export interface LoneTopic {
  topic: string;
  module: string | null;
  /** Words of the program that teaches it, verbatim. */
  quotation: string;
  recommendation: string;
}

export interface ProgramComparison {
  /** 0 to 100. */
  similarity: number;
  parts: SimilarityPart[];
  /** One for each topic of theirs that has a counterpart, best first. */
  matches: { ours: string; module: string | null; theirs: string; score: number }[];
  /** They teach it, we do not; in their order. */
  gaps: LoneTopic[];
  /** We teach it, they do not; in our order. */
  strengths: LoneTopic[];
}

/**
 * Compares a program of ours with a competitor's. `aliases` are names of the same thing (lower case → others), as
 * `knownAliases` reads them from a glossary. The same programs give the same comparison.
 */
export function comparePrograms(
  ours: ComparedProgram,
  theirs: ComparedProgram,
  aliases: ReadonlyMap<string, readonly string[]> = new Map(),
): ProgramComparison {
  const pairs = scorePairs(ours, theirs, aliases);
  const matches = matchTopics(pairs);
  const answered = new Set(matches.map((match) => match.theirs));
  // A unit of ours may be the second best for all that it answers: it is no strength as soon as one pair is a match.
  const answering = new Set(pairs.filter(({ score }) => score >= matchFloor).map((pair) => pair.ours));
  const nearest = new Map<TopicMatch["theirs"], TopicMatch>();
  for (const pair of pairs) if (!nearest.has(pair.theirs)) nearest.set(pair.theirs, pair);
  const parts = similarityParts(ours, theirs, { theirs: matches, answering });
  return {
    similarity: similarityOf(parts),
    parts,
    matches: matches.map((match) => ({
      ours: match.ours.title,
      module: match.ours.module,
      theirs: match.theirs.title,
      score: Math.round(match.score * 1000) / 1000,
    })),
    gaps: theirs.topics
      .filter((topic) => !answered.has(topic))
      .map((topic) => ({
        topic: topic.title,
        module: topic.module,
        quotation: quoteTopic(topic),
        recommendation: recommendForGap(topic, nearest.get(topic)),
      })),
    strengths: ours.topics
      .filter((topic) => !answering.has(topic))
      .map((topic) => ({
        topic: topic.title,
        module: topic.module,
        quotation: quoteTopic(topic),
        recommendation: recommendForStrength(topic),
      })),
  };
}
