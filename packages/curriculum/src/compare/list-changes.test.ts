import { expect, test } from "vitest";
import { listChanges } from "./list-changes.ts";

const item = {
  id: "a",
  stem: "Which key tells rows apart?",
  options: [
    { text: "A primary key", correct: true },
    { text: "A foreign key", correct: false },
  ],
  citations: [{ passageId: "p", quote: "A primary key tells rows apart." }],
};

test("an item that says the same has no changes, whatever it cites", () => {
  expect(listChanges(item, { ...item, id: "b", citations: [] })).toEqual([]);
});

test("each place that says something else is named with both texts, counted from one", () => {
  const options = [item.options[0], { text: "An index", correct: false }];
  expect(listChanges(item, { ...item, options })).toEqual([
    { place: "options.2.text", before: "A foreign key", after: "An index" },
  ]);
});

test("what is new and what is gone are told apart from what is changed", () => {
  const { stem: _, ...rest } = item;
  expect(listChanges(item, { ...rest, rationale: "It is unique." })).toEqual([
    { place: "rationale", before: null, after: "It is unique." },
    { place: "stem", before: "Which key tells rows apart?", after: null },
  ]);
});
