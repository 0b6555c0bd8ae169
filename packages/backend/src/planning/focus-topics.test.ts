import { brief as briefSchema } from "@curriculum/curriculum/model/brief.ts";
import { expect, test } from "vitest";
import { focusTopics } from "./focus-topics.ts";
import type { Topic } from "./topic-tree.ts";
import { buildTopicVectors } from "./topic-vectors.ts";

const chapters = ["Memory", "Learning", "Sleep", "Personality", "Perception", "Motivation", "Stress", "Therapy"];

function focus(program: string, documentTitle: string, titles: readonly string[] = chapters) {
  const roots = titles.map((title, order): Topic => ({
    key: `d#${order + 1}`,
    documentId: "d",
    title,
    part: null,
    words: 4000,
    order,
    children: [],
  }));
  const vectors = buildTopicVectors(roots, new Map());
  const { roots: kept, note } = focusTopics(
    briefSchema.parse({ program }),
    roots,
    [{ id: "d", title: documentTitle }],
    vectors,
  );
  return { titles: kept.map(({ title }) => title), note };
}

test("a title that names some chapters takes these, and says what is left out", () => {
  const { titles, note } = focus("Understanding Memory and Learning", "Psychology");
  expect(titles).toEqual(["Memory", "Learning"]);
  expect(note).toContain("the other 6 chapters of the sources are left out");
});

test("a title that the source itself bears takes everything", () => {
  expect(focus("Memory and Learning", "The Psychology of Memory").titles).toEqual(chapters);
});

test("a title with a part that no chapter bears takes everything", () => {
  expect(focus("Memory and Leadership", "Psychology")).toEqual({ titles: chapters, note: null });
  expect(focus("Health Care", "Psychology")).toEqual({ titles: chapters, note: null });
});

test("a title that names most of the source takes everything", () => {
  expect(focus("Memory and Learning", "Psychology", ["Memory", "Learning", "Sleep"]).note).toBeNull();
});
