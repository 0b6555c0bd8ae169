import { expect, test } from "vitest";
import { termsOf } from "./index-terms.ts";

test("inflections, accents, dotted initials and British spellings share their terms", () => {
  expect(termsOf("The Organisations’ naïve U.S.A. behaviours")).toEqual(termsOf("organization naive USA behavior"));
});

test("stop words are no terms", () => {
  expect(termsOf("of the and which")).toEqual([]);
});

test("a repeated word is a repeated term", () => {
  expect(termsOf("cash, cash")).toEqual(["cash", "cash"]);
});
