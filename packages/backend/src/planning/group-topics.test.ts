import { expect, test } from "vitest";
import { lineStops } from "./group-topics.ts";
import type { Topic } from "./topic-tree.ts";
import { buildTopicVectors } from "./topic-vectors.ts";

function topicOf(key: string, words: number, children: Topic[] = []): Topic {
  return {
    key,
    documentId: "book",
    title: `Subject ${key}`,
    part: null,
    words,
    order: Number.parseFloat(key),
    children,
  };
}

test("the sections of a chapter that was taken apart weigh as much as the chapter did", () => {
  const sections = Array.from({ length: 9 }, (_, index) => topicOf(`3.${index + 1}`, 1000));
  const roots = [topicOf("1", 9000), topicOf("2", 9000), topicOf("3", 9000, sections)];
  const vectors = buildTopicVectors(roots, new Map());
  const sizes = lineStops([...roots.slice(0, 2), ...sections], vectors, roots).map(({ size }) => size);
  expect(sizes[0]).toBeCloseTo(1 / 3);
  expect(sizes.slice(2).reduce((sum, size) => sum + size, 0)).toBeCloseTo(1 / 3);
});
