import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
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
  const wanted = Math.min(most, topics.length >= fewestUnits ? Math.min(topics.length, mostUnits) : usualUnits);
  const pieces = joinToCount(splitToCount(topics, wanted), wanted, vectors);
  const drafts = pieces.map((piece) => {
    const own = piece.flatMap(topicWithDescendants).flatMap((topic) => concepts.get(topic.key) ?? []);
    return {
      topics: piece,
      concepts: own.toSorted((a, b) => a.firstOffset - b.firstOffset || (a.id < b.id ? -1 : 1)),
      words: piece.reduce((sum, topic) => sum + topic.words, 0),
    };
  });
  return splitByConcepts(drafts, Math.min(fewestUnits, most));
}

/** Splits the longest pieces at their subsections until there are enough; a section without subject joins the next one. */
function splitToCount(topics: readonly Topic[], wanted: number): Topic[][] {
  let pieces: Topic[][] = topics.map((topic) => [topic]);
  while (pieces.length < wanted) {
    const splittable = pieces
      .filter((piece) => piece.length === 1 && named(piece[0]?.children ?? []).length > 1)
      .toSorted((a, b) => (b[0]?.words ?? 0) - (a[0]?.words ?? 0))[0];
    if (!splittable) return pieces;
    pieces = pieces.flatMap((piece) => (piece === splittable ? withoutNameless(piece[0]?.children ?? []) : [piece]));
  }
  return pieces;
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
