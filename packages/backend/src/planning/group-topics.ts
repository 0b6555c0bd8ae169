import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { lineUpTopics } from "./line-up-topics.ts";
import { conceptKey } from "./rank-concepts.ts";
import { runsOf, segmentLine, type LineStop } from "./segment-line.ts";
import { countTestable } from "./testable-concepts.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";
import { contentStems, similarity, sumVectors, type TopicVectors } from "./topic-vectors.ts";

/**
 * Groups the topics of all documents into `count` modules: near-even, coherent, neighbours of a book together, each
 * with `leastTestable` concepts to ask about where the sources have them. `held` says how many each group has.
 */
export function groupTopics(
  roots: readonly Topic[],
  count: number,
  vectors: TopicVectors,
  byTopic: ReadonlyMap<string, Concept[]>,
  leastTestable: number,
): { groups: Topic[][]; held: number[] } {
  const line = lineUpTopics(splitLargest(roots, count), vectors);
  const content = testableByTopic(line, byTopic);
  const stops = lineStops(line, vectors, roots).map((stop, index) => ({ ...stop, content: content[index] ?? 0 }));
  const runs = runsOf(stops, segmentLine(stops, count, leastTestable));
  let end = 0;
  const groups = runs.map((run) => line.slice(end, (end += run.length)));
  const held = runs.map((run) => run.reduce((sum, stop) => sum + stop.content, 0));
  return { groups, held };
}

/** Testable concepts that each topic of a line brings, an idea of several topics counted where it is defined first. */
function testableByTopic(line: readonly Topic[], byTopic: ReadonlyMap<string, Concept[]>): number[] {
  const own = line.map((topic) => topicWithDescendants(topic).flatMap(({ key }) => byTopic.get(key) ?? []));
  const home = new Map<string, Concept>();
  for (const concept of own.flat()) {
    const key = conceptKey(concept);
    const known = home.get(key);
    if (!known || (known.definition === null && concept.definition !== null)) home.set(key, concept);
  }
  return own.map((concepts) => countTestable(concepts.filter((concept) => home.get(conceptKey(concept)) === concept)));
}

/** Splits topics into their subsections, the largest first, until there are enough and none outweighs a module. */
export function splitLargest(roots: readonly Topic[], count: number): Topic[] {
  let topics = [...roots];
  const words = topics.reduce((sum, topic) => sum + topic.words, 0);
  for (;;) {
    const splittable = topics.filter((topic) => topic.children.length > 1);
    const largest = splittable.toSorted((a, b) => b.words - a.words || a.order - b.order)[0];
    // 1.6: a module may be somewhat heavier than the rest before a chapter is torn apart.
    if (!largest || (topics.length >= count && largest.words <= (1.6 * words) / count)) return topics;
    topics = topics.flatMap((topic) => (topic === largest ? topic.children : [topic]));
  }
}

// Two chapters whose titles name one subject ("… for Renal Wellness", "… for Renal Health") hold together more than
// any imbalance of half a module parts them.
const siblingBond = 0.8;

/** How much of what tells two titles apart from all the others they share: 0 to 1. */
function titleLikeness(a: string, b: string, vectors: TopicVectors): number {
  const [first, second] = [a, b].map(
    (title) => new Set(contentStems(title).filter((stem) => !vectors.isCommonTitle(stem))),
  );
  const all = new Set([...(first ?? []), ...(second ?? [])]);
  return all.size === 0 ? 0 : [...all].filter((stem) => first?.has(stem) && second?.has(stem)).length / all.size;
}

/**
 * The share of all that each topic of a line is: half by words, half by number. The sections of a chapter that was taken
 * apart are together what the chapter was, so that it gets no more modules for its many sections.
 */
function sharesOf(line: readonly Topic[], roots: readonly Topic[]): number[] {
  // The root damps long chapters: an hour is not spent on words alone.
  const weigh = (topic: Topic) => Math.sqrt(topic.words);
  const chapterOf = new Map(roots.flatMap((root) => topicWithDescendants(root).map((topic) => [topic, root])));
  const chapters = line.map((topic) => chapterOf.get(topic) ?? topic);
  const all = [...new Set(chapters)];
  const total = all.reduce((sum, chapter) => sum + weigh(chapter), 0) || 1;
  const inChapter = new Map<Topic, number>();
  for (const [index, topic] of line.entries()) {
    const chapter = chapters[index] ?? topic;
    inChapter.set(chapter, (inChapter.get(chapter) ?? 0) + weigh(topic));
  }
  return line.map((topic, index) => {
    const chapter = chapters[index] ?? topic;
    const part = weigh(topic) / (inChapter.get(chapter) || 1);
    return (part * (weigh(chapter) / total + 1 / all.length)) / 2;
  });
}

/** Sizes and bonds of topics in a line; `roots` are what some of them were taken out of. */
export function lineStops(line: readonly Topic[], vectors: TopicVectors, roots: readonly Topic[] = line): LineStop[] {
  const shares = sharesOf(line, roots);
  const parts = new Set(line.map((topic) => `${topic.documentId}#${topic.part}`));
  return line.map((topic, index) => {
    const before = line[index - 1];
    const size = shares[index] ?? 0;
    if (!before) return { size, bond: 0 };
    const near = similarity(vectors.of(before), vectors.of(topic));
    const around = similarity(
      sumVectors(line.slice(Math.max(0, index - 2), index).map(vectors.of)),
      sumVectors(line.slice(index, index + 2).map(vectors.of)),
    );
    const likeness = (near + around) / 2 + siblingBond * titleLikeness(before.title, topic.title, vectors);
    if (before.documentId !== topic.documentId) return { size, bond: likeness - 1.5 };
    const isSamePart = parts.size > 1 && before.part === topic.part;
    // Part borders are the author's own grouping.
    return { size, bond: likeness + (parts.size > 1 ? (isSamePart ? 0.4 : -0.2) : 0) };
  });
}
