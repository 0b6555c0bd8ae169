import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";

/** Weight by stem, of unit length. */
export type TopicVector = ReadonlyMap<string, number>;

// Titles and terms are compared over and over in one plan; the limit keeps a long-lived worker small.
const stemsByText = new Map<string, readonly string[]>();
const mostRemembered = 20_000;

/** Content stems of a text, in order, repeated ones kept. */
export function contentStems(text: string): readonly string[] {
  const known = stemsByText.get(text);
  if (known) return known;
  const stems = wordsOf(text)
    .filter((word) => word.length > 1 && !stopWords.has(word))
    .map(stemWord);
  if (stemsByText.size >= mostRemembered) stemsByText.clear();
  stemsByText.set(text, stems);
  return stems;
}

export interface TopicVectors {
  of: (topic: Topic) => TopicVector;
  /** Rarity of a stem over all topics: 0 for one that stands everywhere. */
  rarity: (stem: string) => number;
  /** Whether a stem stands in the titles of so many chapters that it tells none of them apart. */
  isCommonTitle: (stem: string) => boolean;
  /** Every stem of the topics. */
  vocabulary: readonly string[];
}

// What every chapter's title repeats says little about where one subject ends.
const commonShare = 0.3;

/** One vector for each topic of the trees, from titles and concepts of the topic and everything under it. */
export function buildTopicVectors(
  roots: readonly Topic[],
  conceptsByTopic: ReadonlyMap<string, Concept[]>,
): TopicVectors {
  const raw = new Map<string, Map<string, number>>();
  const gather = (topic: Topic): Map<string, number> => {
    const counts = new Map<string, number>();
    const add = (stem: string, weight: number) => counts.set(stem, (counts.get(stem) ?? 0) + weight);
    // A title says in few words what the section is about: as much as three mentions of a concept.
    for (const stem of contentStems(topic.title)) add(stem, 3);
    for (const concept of conceptsByTopic.get(topic.key) ?? []) {
      const weight = (0.3 + concept.salience) * Math.log2(1 + concept.mentions);
      for (const stem of new Set(contentStems(concept.term))) add(stem, weight);
    }
    for (const child of topic.children) for (const [stem, weight] of gather(child)) add(stem, weight);
    raw.set(topic.key, counts);
    return counts;
  };
  for (const root of roots) gather(root);
  const frequency = new Map<string, number>();
  for (const counts of raw.values())
    for (const stem of counts.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const rarity = (stem: string): number => Math.log(1 + raw.size / (1 + (frequency.get(stem) ?? 0)));
  const common = commonTitleStems(roots);
  const isCommonTitle = (stem: string): boolean => common.has(stem);
  const vectors = new Map<string, TopicVector>();
  for (const topic of roots.flatMap(topicWithDescendants)) {
    const counts = raw.get(topic.key) ?? new Map<string, number>();
    vectors.set(
      topic.key,
      unitLength(
        new Map(
          [...counts].map(([stem, weight]) => [
            stem,
            Math.log2(1 + weight) * rarity(stem) * (isCommonTitle(stem) ? commonShare : 1),
          ]),
        ),
      ),
    );
  }
  const empty: TopicVector = new Map();
  return { of: (topic) => vectors.get(topic.key) ?? empty, rarity, isCommonTitle, vocabulary: [...frequency.keys()] };
}

/** Stems that stand in many chapter titles of one document. */
function commonTitleStems(roots: readonly Topic[]): Set<string> {
  const common = new Set<string>();
  for (const documentId of new Set(roots.map((root) => root.documentId))) {
    const own = roots.filter((root) => root.documentId === documentId);
    const counts = new Map<string, number>();
    for (const root of own)
      for (const stem of new Set(contentStems(root.title))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    // Four chapters and a fifth of all: two or three may well share their subject.
    for (const [stem, count] of counts) if (count >= Math.max(4, own.length / 5)) common.add(stem);
  }
  return common;
}

export function unitLength(vector: ReadonlyMap<string, number>): TopicVector {
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return new Map([...vector].map(([stem, weight]) => [stem, weight / length]));
}

export function sumVectors(vectors: readonly TopicVector[]): TopicVector {
  const sum = new Map<string, number>();
  for (const vector of vectors) for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight);
  return unitLength(sum);
}

/** Cosine of two vectors of unit length. */
export function similarity(a: TopicVector, b: TopicVector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}
