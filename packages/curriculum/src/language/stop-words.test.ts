import { expect, test } from "vitest";
import { stopWords } from "./stop-words.ts";
import { wordsOf } from "./words.ts";

test("every stop word is a token that wordsOf can give", () => {
  for (const word of stopWords) expect(word.endsWith("'s") ? [word] : wordsOf(word)).toEqual([word]);
});

test("words of subject matter are no stop words", () => {
  for (const word of ["data", "model", "value", "first", "system"]) expect(stopWords.has(word)).toBe(false);
});
