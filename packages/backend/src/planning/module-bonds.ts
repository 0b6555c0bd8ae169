import type { Topic } from "./topic-tree.ts";
import { similarity, sumVectors, type TopicVectors } from "./topic-vectors.ts";

// Two modules of different books seldom serve one end.
const otherBook = 1.5;

/** For each module, what holds it to the one before: likeness of subject, less where they share no source; 0 for the first. */
export function moduleBonds(modules: readonly { topics: readonly Topic[] }[], vectors: TopicVectors): number[] {
  return modules.map(({ topics }, index) => {
    const before = modules[index - 1]?.topics;
    if (!before) return 0;
    const likeness = similarity(sumVectors(before.map(vectors.of)), sumVectors(topics.map(vectors.of)));
    const isSameBook = topics.some((topic) => before.some((other) => other.documentId === topic.documentId));
    return isSameBook ? likeness : likeness - otherBook;
  });
}
