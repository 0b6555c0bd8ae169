import { lineUpTopics } from "./line-up-topics.ts";
import { runsOf, segmentLine, type LineStop } from "./segment-line.ts";
import type { Topic } from "./topic-tree.ts";
import { similarity, sumVectors, type TopicVectors } from "./topic-vectors.ts";

/** Groups the topics of all documents into `count` modules: near-even, coherent, neighbours of a book together. */
export function groupTopics(roots: readonly Topic[], count: number, vectors: TopicVectors): Topic[][] {
  const line = lineUpTopics(splitLargest(roots, count), vectors);
  return runsOf(line, segmentLine(lineStops(line, vectors), count));
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

/** Sizes and bonds of topics in a line. */
export function lineStops(line: readonly Topic[], vectors: TopicVectors): LineStop[] {
  // The root damps long chapters: an hour is not spent on words alone.
  const weights = line.map((topic) => Math.sqrt(topic.words));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const parts = new Set(line.map((topic) => `${topic.documentId}#${topic.part}`));
  return line.map((topic, index) => {
    const before = line[index - 1];
    const size = ((weights[index] ?? 0) / total + 1 / line.length) / 2;
    if (!before) return { size, bond: 0 };
    const near = similarity(vectors.of(before), vectors.of(topic));
    const around = similarity(
      sumVectors(line.slice(Math.max(0, index - 2), index).map(vectors.of)),
      sumVectors(line.slice(index, index + 2).map(vectors.of)),
    );
    const likeness = (near + around) / 2;
    if (before.documentId !== topic.documentId) return { size, bond: likeness - 1.5 };
    const isSamePart = parts.size > 1 && before.part === topic.part;
    // Part borders are the author's own grouping.
    return { size, bond: likeness + (parts.size > 1 ? (isSamePart ? 0.4 : -0.2) : 0) };
  });
}
