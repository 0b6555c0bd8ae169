import { expect, test } from "vitest";
import { markWords, type MarkedWords } from "./mark-words.ts";

const show = (stretches: readonly MarkedWords[]) =>
  stretches.map(({ text, isChanged }) => (isChanged ? `[${text.trim()}]` : text.trim())).join(" ");
const marked = (before: string, after: string) => {
  const both = markWords(before, after);
  return [show(both.before), show(both.after)];
};

test("only the words that changed are marked, on either side", () => {
  expect(marked("Explain what a data mart holds.", "Explain why a data warehouse holds facts.")).toEqual([
    "Explain [what] a data [mart holds.]",
    "Explain [why] a data [warehouse holds facts.]",
  ]);
});

test("the same text has no mark, and another text is marked as a whole", () => {
  expect(marked("A mart.", "A mart.")).toEqual(["A mart.", "A mart."]);
  expect(marked("One thing", "other matters")).toEqual(["[One thing]", "[other matters]"]);
  expect(marked("What is the aim of a mart?", "Which of the stores is it?")).toEqual([
    "[What is the aim of a mart?]",
    "[Which of the stores is it?]",
  ]);
  expect(marked("", "new words")).toEqual(["", "[new words]"]);
});

test("joined, the stretches are the texts, to the last space", () => {
  const [before, after] = ["  A  list of\nthings ", "A list  of other\nthings"];
  const both = markWords(before, after);
  const joined = (list: readonly MarkedWords[]) => list.map(({ text }) => text).join("");
  expect([joined(both.before), joined(both.after)]).toEqual([before, after]);
});

test("a text of thousands of words is marked as a whole instead of keeping anybody waiting", () => {
  const long = Array.from({ length: 3_000 }, (_, index) => `w${index}`).join(" ");
  expect(markWords(long, `${long} more`).after).toHaveLength(1);
});
