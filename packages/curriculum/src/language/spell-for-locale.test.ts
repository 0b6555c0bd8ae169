import { expect, test } from "vitest";
import { spellForLocale } from "./spell-for-locale.ts";

test("American readers get American spelling", () => {
  expect(
    spellForLocale("Analyse how organisations practise labelling behaviour in the programme’s centre.", "en-US"),
  ).toBe("Analyze how organizations practice labeling behavior in the program’s center.");
});

test("nouns that are alike in both stay alike", () => {
  const text = "Two analyses of a promise, an exercise and a parameter advise otherwise.";
  expect(spellForLocale(text, "en-US")).toBe(text);
});

test("British text is untouched", () => {
  expect(spellForLocale("Organise the programme.", "en-GB")).toBe("Organise the programme.");
});
