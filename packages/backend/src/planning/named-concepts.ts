import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";
import { contentStems } from "./topic-vectors.ts";

/** Concepts of the same documents whose every word stands in one objective or title of these topics. */
export function namedConcepts(
  topics: readonly Topic[],
  objectives: ReadonlyMap<string, string[]>,
  concepts: readonly Concept[],
): Concept[] {
  const documents = new Set(topics.map((topic) => topic.documentId));
  const texts = topics
    .flatMap(topicWithDescendants)
    .flatMap((topic) => [topic.title, ...(objectives.get(topic.key) ?? [])])
    .map((text) => new Set(contentStems(text)));
  return concepts.filter((concept) => {
    if (!documents.has(concept.documentId)) return false;
    const stems = contentStems(concept.term);
    return stems.length > 0 && texts.some((text) => stems.every((stem) => text.has(stem)));
  });
}
