import { expect, test } from "vitest";
import { orderTopics, topicWeights, type TopicText } from "./order-topics.ts";

function topic(explains: string[], uses: string[]): TopicText {
  const counts = new Map([...explains, ...uses].map((key) => [key, 5]));
  return { counts, explains: new Map(explains.map((key) => [key, 1])), words: 1000, looksBack: 0 };
}

test("a topic that uses what another explains comes after it, wherever it stood", () => {
  const topics = [topic(["variance"], ["mean"]), topic(["regression"], ["variance", "mean"]), topic(["mean"], [])];
  expect(orderTopics(topicWeights(topics))).toEqual([2, 0, 1]);
});
