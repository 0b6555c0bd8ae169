import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { expect, test } from "vitest";
import { nameTopics } from "./name-topics.ts";
import { joinTitles, titleKey, titlePieces } from "./title-pieces.ts";
import type { Topic } from "./topic-tree.ts";
import { buildTopicVectors } from "./topic-vectors.ts";

function topic(title: string, order: number): Topic {
  return { key: `d#${order}`, documentId: "d", title, part: null, words: 1000, order, children: [] };
}

function nameOf(titles: string[], taken: string[] = []): string {
  const others = ["Soil", "Rivers", "Forests", "Deserts"].map((title, index) => topic(title, 10 + index));
  const topics = titles.map(topic);
  const vectors = buildTopicVectors([...topics, ...others], new Map<string, Concept[]>());
  return nameTopics(topics, [], vectors, new Set(taken.map(titleKey)));
}

test("one section lends its own title", () => {
  expect(nameOf(["Poisson Processes"])).toBe("Poisson Processes");
});

test("two sections are joined by and", () => {
  expect(nameOf(["Probability", "Discrete Random Variables"])).toBe("Probability and Discrete Random Variables");
});

test("what two titles share names both", () => {
  expect(nameOf(["Hypothesis Testing with One Sample", "Hypothesis Testing with Two Samples"])).toBe(
    "Hypothesis Testing",
  );
});

test("a taken title is never given again", () => {
  expect(nameOf(["Poisson Processes"], ["Poisson Processes"])).not.toBe("Poisson Processes");
});

test("a title has eight words at most and no chain of ands", () => {
  const title = nameOf(["Wages, Prices, and Employment in an Imperfect and Changing World Market", "Trade and Growth"]);
  expect(title.split(" ").length).toBeLessThanOrEqual(8);
  expect(title.split(" and ").length).toBeLessThanOrEqual(2);
  expect(joinTitles("Supply and Demand", "Trade")).toBeNull();
});

test("questions are not cut into pieces", () => {
  expect(titlePieces("How Business and Economics Work")).toEqual([]);
});
