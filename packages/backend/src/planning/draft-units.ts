import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { apportion } from "./apportion.ts";
import { lineStops } from "./group-topics.ts";
import { runsOf, segmentLine } from "./segment-line.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";
import type { TopicVectors } from "./topic-vectors.ts";

export interface UnitDraft {
  topics: Topic[];
  /** In the order of teaching. */
  concepts: Concept[];
  words: number;
}

export const fewestUnits = 3;
export const mostUnits = 6;
// What a module of one long chapter is cut into: the middle of three to six, and one for each of five outcomes.
const usualUnits = 5;

/** Three to six units from a module's topics: large ones split at their subsections, small neighbours joined. */
export function draftUnits(
  topics: readonly Topic[],
  hours: number,
  concepts: ReadonlyMap<string, Concept[]>,
  vectors: TopicVectors,
): UnitDraft[] {
  // Under two hours a unit is a lecture; three units are kept as long as each has its hour.
  const most = Math.max(Math.min(fewestUnits, hours), Math.min(mostUnits, Math.floor(hours / 2)));
  const wanted = Math.min(
    most,
    topics.length >= fewestUnits ? Math.min(topics.length, mostUnits) : topics.length === 2 ? mostUnits : usualUnits,
  );
  const pieces = joinToCount(splitToCount(topics, wanted, vectors), wanted, vectors);
  const drafts = pieces.map((piece) => {
    const own = piece.flatMap(topicWithDescendants).flatMap((topic) => concepts.get(topic.key) ?? []);
    return {
      topics: piece,
      concepts: own.toSorted((a, b) => a.firstOffset - b.firstOffset || (a.id < b.id ? -1 : 1)),
      words: wordsOfPiece(piece),
    };
  });
  return splitByConcepts(drafts, Math.min(fewestUnits, most));
}

/** Splits topics at their subsections, the longer into more, until there are enough; a section without subject joins its neighbour. */
function splitToCount(topics: readonly Topic[], wanted: number, vectors: TopicVectors): Topic[][] {
  if (topics.length >= wanted) return topics.map((topic) => [topic]);
  const quotas = apportion(
    wanted,
    topics.map((topic) => ({ weight: topic.words, min: 1, max: Math.max(1, named(topic.children).length) })),
  );
  const pieces = topics.flatMap((topic, index) => {
    const quota = quotas[index] ?? 1;
    return quota > 1 && topic.children.length > 1
      ? joinToCount(withoutNameless(topic.children), quota, vectors)
      : [[topic]];
  });
  // One more step down where a lone chapter has few sections but these have parts of their own.
  return pieces.length < wanted && pieces.length > topics.length ? splitAgain(pieces, wanted, vectors) : pieces;
}

function splitAgain(pieces: Topic[][], wanted: number, vectors: TopicVectors): Topic[][] {
  const largest = pieces
    .filter((piece) => named(piece.at(-1)?.children ?? []).length > 1)
    .toSorted((a, b) => wordsOfPiece(b) - wordsOfPiece(a))[0];
  const last = largest?.at(-1);
  if (!largest || !last) return pieces;
  const quota = Math.min(wanted - pieces.length + 1, named(last.children).length);
  const parts = joinToCount(withoutNameless(last.children), quota, vectors);
  return pieces.flatMap((piece) =>
    piece === largest ? [[...piece.slice(0, -1), ...(parts[0] ?? [])], ...parts.slice(1)] : [piece],
  );
}

function wordsOfPiece(piece: readonly Topic[]): number {
  return piece.reduce((sum, topic) => sum + topic.words, 0);
}

function named(topics: readonly Topic[]): Topic[] {
  return topics.filter((topic) => topic.title !== "");
}

function withoutNameless(topics: readonly Topic[]): Topic[][] {
  const pieces: Topic[][] = [];
  let waiting: Topic[] = [];
  for (const topic of topics) {
    if (topic.title === "" && pieces.length > 0) pieces.at(-1)?.push(topic);
    else if (topic.title === "") waiting.push(topic);
    else {
      pieces.push([...waiting, topic]);
      waiting = [];
    }
  }
  return pieces;
}

function joinToCount(pieces: Topic[][], wanted: number, vectors: TopicVectors): Topic[][] {
  if (pieces.length <= wanted) return pieces;
  const heads = pieces.flatMap((piece) => piece.slice(-1));
  const starts = segmentLine(lineStops(heads, vectors), wanted);
  return runsOf(pieces, starts).map((run) => run.flat());
}

/** Where the sources have too few sections, a unit is a run of concepts in their order of teaching. */
function splitByConcepts(drafts: UnitDraft[], least: number): UnitDraft[] {
  let units = drafts;
  while (units.length < least) {
    const largest = units.filter((unit) => unit.concepts.length > 1).toSorted((a, b) => b.words - a.words)[0];
    if (!largest) return units;
    const middle = Math.ceil(largest.concepts.length / 2);
    const words = Math.ceil(largest.words / 2);
    units = units.flatMap((unit) =>
      unit === largest
        ? [
            { ...unit, concepts: unit.concepts.slice(0, middle), words },
            { ...unit, concepts: unit.concepts.slice(middle), words },
          ]
        : [unit],
    );
  }
  return units;
}
