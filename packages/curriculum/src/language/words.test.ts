import { describe, expect, test } from "vitest";
import { countWords, wordsOf } from "./words.ts";

describe("wordsOf", () => {
  test("words come in order and in lower case, without punctuation", () => {
    expect(wordsOf('A "Star Schema", (simple).')).toEqual(["a", "star", "schema", "simple"]);
  });
  test("contractions stay whole and a possessive is dropped", () => {
    expect(wordsOf("don't use the firm’s ’single’ key")).toEqual(["don't", "use", "the", "firm", "single", "key"]);
  });
  test("numbers keep their decimal point and thousands comma", () => {
    expect(wordsOf("From 3.5 to 1,200, then 7.")).toEqual(["from", "3.5", "to", "1,200", "then", "7"]);
  });
  test("dotted initials are one word", () => {
    expect(wordsOf("the U.S. economy, e.g. trade")).toEqual(["the", "u.s", "economy", "e.g", "trade"]);
  });
  test("a missing space after a stop does not glue words together", () => {
    expect(wordsOf("ends.Next a.Then")).toEqual(["ends", "next", "a", "then"]);
  });
  test("hyphens separate and accents stay", () => {
    expect(wordsOf("self-study café naïve")).toEqual(["self", "study", "café", "naïve"]);
  });
  test("ligatures are taken apart", () => {
    expect(wordsOf("ﬁnance")).toEqual(["finance"]);
  });
  test("an empty text has no words", () => {
    expect(wordsOf(" -- … ")).toEqual([]);
  });
});

describe("countWords", () => {
  test("hyphenated words count once and bare punctuation does not count", () => {
    expect(countWords("A well-known rule – it's 3.5 % here.")).toBe(6);
  });
  test("line breaks and no-break spaces separate words", () => {
    expect(countWords("one\ntwo\u00a0three\n\n")).toBe(3);
  });
});
