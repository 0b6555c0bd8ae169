import { expect, test } from "vitest";
import { findQuote } from "./find-quote.ts";

const passage = "“Don’t panic” – the ﬁrst rule – holds.\nA star\u00a0schema   joins\ntables (na\u00efve or not).";

test.each([
  ["don't panic", "Don’t panic"],
  ['"Don\'t panic" - the first rule', "Don’t panic” – the ﬁrst rule"],
  ["a star schema joins tables", "A star\u00a0schema   joins\ntables"],
  ["nai\u0308ve", "na\u00efve"],
  ["“the first rule”", "the ﬁrst rule"],
])("%s is found and given in the passage's own letters", (wanted, quote) => {
  const found = findQuote(passage, wanted);
  expect(found?.quote).toBe(quote);
  expect(passage.slice(found!.start, found!.end)).toBe(quote);
});

test.each(["star schema joins chairs", "table", "tar schema", "", " ”"])("'%s' is not in the passage", (wanted) => {
  expect(findQuote(passage, wanted)).toBeNull();
});

test("a word is found after a longer word that holds it", () => {
  expect(findQuote("concatenate a cat", "cat")).toEqual({ quote: "cat", start: 14, end: 17 });
});

test("soft hyphens inside the passage do not hide a quotation", () => {
  expect(findQuote("big da\u00adta base", "data")?.quote).toBe("da\u00adta");
});
