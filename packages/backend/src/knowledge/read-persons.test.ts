import { expect, test } from "vitest";
import { isPerson, readPersons } from "./read-persons.ts";
import { tagText } from "./tag-text.ts";

const texts = [
  "Yesterday Tara said that she was tired.",
  "The nurse asks Ms. Foster to sit down.",
  "Unicode is a standard.",
];
const persons = readPersons(
  texts.map((text) => ({ text, tokens: tagText(text), start: 0, passage: 0, isParagraphStart: false })),
);

test.each(["Tara", "Ms. Foster", "Foster"])("somebody in an example is a person: %s", (name) => {
  expect(isPerson(name, persons)).toBe(true);
});

test.each(["Unicode", "growth hormone", "Six Sigma"])("what is named after nobody is none: %s", (name) => {
  expect(isPerson(name, persons)).toBe(false);
});
