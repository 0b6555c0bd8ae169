import type { WrittenText } from "@curriculum/contract/authorship-operations.ts";
import { expect, test } from "vitest";
import { choices, summariseTexts } from "./choose-texts.ts";

const byModel: WrittenText = {
  item: { key: "m1.q1", kind: "item", name: "Question 1", text: "What is it?", moduleCode: "BI101" },
  id: "1",
  author: "model",
  model: "openai:small",
  prompt: "item.cloze@00000000",
  rounds: 1,
  questions: 1,
  passages: 4,
  seconds: 1,
  cost: 0.2,
  currency: "USD",
  reason: null,
  fault: null,
  judgement: null,
};
const read = (remarks: NonNullable<WrittenText["judgement"]>["remarks"]) => ({
  model: "anthropic:other",
  remarks,
  isHeeded: false,
  reason: null,
});
const texts: WrittenText[] = [
  byModel,
  { ...byModel, judgement: read([]) },
  { ...byModel, model: "openai:large", judgement: read([{ about: "key", words: null, note: null }]), currency: "EUR" },
  { ...byModel, reason: "units-2: The provider is away.", cost: null },
  { ...byModel, author: "built-in", model: null, reason: "The provider is away.", cost: 0, currency: null },
];

test("texts are counted by who wrote them, and costs by their currency", () => {
  expect(summariseTexts(texts)).toEqual({
    byModel: [
      ["openai:small", 3],
      ["openai:large", 1],
    ],
    takenOver: 1,
    doubted: 1,
    read: 2,
    costs: [
      ["USD", 0.4],
      ["EUR", 0.2],
    ],
  });
});

test("each choice holds its own texts: one that was taken over in part is the model's and the other's", () => {
  const counts = choices.map(({ value, holds }) => [value, texts.filter((text) => holds(text)).length]);
  expect(Object.fromEntries(counts)).toEqual({ all: 5, model: 4, "taken-over": 2, doubted: 1 });
});
