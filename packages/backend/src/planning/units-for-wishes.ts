import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { fewestUnits, mostUnits, type UnitDraft } from "./draft-units.ts";
import { requestVector } from "./match-requested-modules.ts";
import { runsOf, segmentLine } from "./segment-line.ts";
import { joinTitles } from "./title-pieces.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";
import { similarity, type TopicVectors } from "./topic-vectors.ts";

interface Input {
  hours: number;
  topics: readonly Topic[];
  /** Topics that the brief names for this module. */
  wishes: readonly string[];
  byTopic: ReadonlyMap<string, Concept[]>;
  vectors: TopicVectors;
}

/**
 * One unit for each topic that the brief names (neighbours joined beyond six), each with the sections that fit it best.
 * A topic that no section is left for is taught with its neighbour. Null: too few units come of it.
 */
export function unitsForWishes(input: Input): (UnitDraft & { title: string })[] | null {
  if (input.wishes.length < fewestUnits) return null;
  const most = Math.max(1, Math.min(mostUnits, input.hours));
  const even = input.wishes.map(() => ({ size: 1 / input.wishes.length, bond: 0 }));
  const groups = runsOf(input.wishes, segmentLine(even, Math.min(most, input.wishes.length)));
  const queries = groups.map((group) => requestVector(group, input.vectors));
  const pieces = input.topics.flatMap((topic) => (topic.children.length > 0 ? topic.children : [topic]));
  const scores = pieces.map((piece) => queries.map((query) => similarity(query, input.vectors.of(piece))));
  const owner = scores.map((row, place) => {
    const best = Math.max(...row);
    // A section that fits none goes where its place in the sources suggests.
    return best > 0 ? row.indexOf(best) : Math.floor((place * groups.length) / pieces.length);
  });
  giveToEmpty(owner, scores, groups.length);
  const units = groups.map((group, index) => {
    const topics = pieces.filter((_, place) => owner[place] === index);
    const concepts = topics.flatMap(topicWithDescendants).flatMap((topic) => input.byTopic.get(topic.key) ?? []);
    const words = topics.reduce((sum, topic) => sum + topic.words, 0);
    return { titles: [...group], topics, concepts, words };
  });
  const taught = joinEmpty(units);
  if (taught.length < fewestUnits) return null;
  return taught.map(({ titles, ...unit }) => ({ ...unit, title: titleOf(titles), words: Math.max(1, unit.words) }));
}

/** A topic without a section takes the one that fits it best from a topic that has others. */
function giveToEmpty(owner: number[], scores: readonly number[][], count: number): void {
  for (let unit = 0; unit < count; unit += 1) {
    if (owner.includes(unit)) continue;
    const [best] = owner
      .map((from, place) => ({ from, place, score: scores[place]?.[unit] ?? 0 }))
      .filter(({ from, score }) => score > 0 && owner.filter((other) => other === from).length > 1)
      .toSorted((a, b) => b.score - a.score || a.place - b.place);
    if (best) owner[best.place] = unit;
  }
}

interface WishedUnit extends UnitDraft {
  titles: string[];
}

/** Topics without a section or a concept are joined to the one before, the first to the one after. */
function joinEmpty(units: readonly WishedUnit[]): WishedUnit[] {
  const joined: WishedUnit[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    const isBare = (one: WishedUnit) => one.topics.length === 0 || one.concepts.length === 0;
    if (last === undefined || (!isBare(unit) && !isBare(last))) {
      joined.push(unit);
      continue;
    }
    joined[joined.length - 1] = {
      titles: [...last.titles, ...unit.titles],
      topics: [...last.topics, ...unit.topics],
      concepts: [...last.concepts, ...unit.concepts],
      words: last.words + unit.words,
    };
  }
  return joined;
}

function titleOf([first = "", second, third]: readonly string[]): string {
  if (second === undefined || third !== undefined) return capitaliseFirst(first);
  return capitaliseFirst(joinTitles(first, second) ?? `${first}; ${second}`);
}
