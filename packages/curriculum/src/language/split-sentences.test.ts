import { describe, expect, test } from "vitest";
import { splitSentences } from "./split-sentences.ts";

function texts(text: string): string[] {
  return splitSentences(text).map((sentence) => sentence.text);
}

describe("stops that end a sentence", () => {
  test.each([
    ["One ends. Two follows! Is it three? Yes.", ["One ends.", "Two follows!", "Is it three?", "Yes."]],
    ['He said "Stop." Then he left.', ['He said "Stop."', "Then he left."]],
    ["It works (mostly.) Next one.", ["It works (mostly.)", "Next one."]],
    ["They waited… Nobody came.", ["They waited…", "Nobody came."]],
    ["Choose plan B. The team agreed.", ["Choose plan B.", "The team agreed."]],
    ["She moved to the U.S. However, she returned.", ["She moved to the U.S.", "However, she returned."]],
    ["He founded Acme Inc. The firm grew.", ["He founded Acme Inc.", "The firm grew."]],
    ["He said no. Nobody asked.", ["He said no.", "Nobody asked."]],
    ["Risk rises with age.12 Women live longer.", ["Risk rises with age.12", "Women live longer."]],
    ["It ends there.[3] Another begins.", ["It ends there.[3]", "Another begins."]],
    ["Phones sell well. iPhone sales grew.", ["Phones sell well.", "iPhone sales grew."]],
    ["They became leaders.“Annual Report” says so.", ["They became leaders.", "“Annual Report” says so."]],
    ["In 2019. 45 people came.", ["In 2019.", "45 people came."]],
  ])("%s", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
});

describe("stops that do not end a sentence", () => {
  test.each([
    "Dr. Smith met Prof. Jones at St. Mary.",
    "As Fig. 3 and Eq. 4.2 show, it grows.",
    "Use a key, e.g. a number, i.e. an integer.",
    "Use an index, e.g. B-trees, for this.",
    "As Codd et al. (1970) wrote, it holds.",
    "The U.S. Census counts people in the U.K. Parliament area.",
    "Rome vs. Carthage was a war.",
    "In Atkins v. Virginia the court ruled.",
    "The value is 3.14 and version 2.0.1 came later.",
    "J. R. R. Tolkien and B. F. Skinner wrote books.",
    "He waited ... and then left.",
    'The statement print("x.") writes a mark.',
    'The statement print("Hello.") Python understands.',
    '"Why?" he asked, and "No!" she said.',
    "See No. 5 on pp. 12 and vol. II of it.",
    "Read about.com and file.txt and Node.js today.",
    "At 5 p.m. Friday it ended.",
  ])("%s", (text) => {
    expect(texts(text)).toEqual([text]);
  });
});

describe("lines and lists", () => {
  test("list items are sentences without their markers", () => {
    expect(texts("- Open the file\n- Save it\n• Close it")).toEqual(["Open the file", "Save it", "Close it"]);
    expect(texts("1. Open the file.\n2. Save it.\n10) Close it.")).toEqual(["Open the file.", "Save it.", "Close it."]);
  });
  test("a numbered list inside a line keeps number and text together", () => {
    expect(texts("Do this: 1. Open it. 2. Save it.")).toEqual(["Do this: 1.", "Open it.", "2. Save it."]);
  });
  test("a line that goes on in lower case is one sentence", () => {
    expect(texts("A line that is\nwrapped by hand. Next.")).toEqual(["A line that is\nwrapped by hand.", "Next."]);
  });
  test("a blank line always ends a sentence", () => {
    expect(texts("A heading\n\nand text.")).toEqual(["A heading", "and text."]);
  });
});

test("offsets point at exactly the sentence's text", () => {
  const text = '  Dr. Who came.\n\n- He said "Hi." Then …\n\t2) left at 3.5 p.m. The end? ';
  const sentences = splitSentences(text);
  expect(sentences.length).toBeGreaterThan(3);
  for (const { text: sentence, start, end } of sentences) expect(text.slice(start, end)).toBe(sentence);
});

test("an empty text has no sentences", () => {
  expect(splitSentences(" \n ")).toEqual([]);
});

test("a long text without stops is one sentence and costs linear time", () => {
  const text = "word ".repeat(200_000).trim();
  expect(texts(text)).toHaveLength(1);
  expect(texts("(".repeat(20_000) + ".)".repeat(20_000)).length).toBeGreaterThan(0);
});
