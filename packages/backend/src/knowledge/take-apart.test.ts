import { expect, test } from "vitest";
import type { ConceptDraft } from "./concept-draft.ts";
import { findMentions, indexTerms } from "./find-mentions.ts";
import { keyOfTerm } from "./key-of-term.ts";
import { tagText } from "./tag-text.ts";
import { takeApart, takeApartFollowing } from "./take-apart.ts";

const wordCase = { formOf: (word: string) => word.toLowerCase() };

function conceptOf(term: string): ConceptDraft {
  const key = keyOfTerm(term);
  return {
    key,
    term,
    otherKeys: [],
    acronyms: [],
    aliases: [],
    number: "singular",
    keyTerm: null,
    listedIn: [],
    score: 1,
    candidate: null,
  };
}

const index = indexTerms(["price floor", "demand", "function", "excess supply"].map(conceptOf));

function read(text: string) {
  const tokens = tagText(text);
  const sentence = { text, tokens, passage: 0, start: 0, isParagraphStart: true };
  return takeApart(sentence, findMentions(tokens, index), wordCase);
}

test("a sentence about a concept becomes subject and predicate", () => {
  const statement = read("A price floor causes excess supply in the market for labor.");
  expect(statement).toMatchObject({
    kind: "cause",
    subject: "a price floor",
    predicate: "causes excess supply in the market for labor",
    concept: 0,
    object: 3,
  });
});

test("a verb that looks like a noun is read as the verb of a complete subject", () => {
  expect(read("The function displays the output to the user.")).toMatchObject({
    subject: "the function",
    kind: "purpose",
  });
});

test.each([
  "This price floor keeps prices from falling below a certain level.",
  "A price floor keeps our prices from falling below that level.",
  "Demand and supply are shown in the figure above for the market.",
  "A price floor leads to excess supply, as Figure 3 shows in detail.",
  "Is a price floor a good thing for the workers of a country?",
  "A price floor keeps prices above and is shown by the line with .",
  "Demand elasticity rises with the number of close substitutes.",
  "A price floor (set by law keeps prices from falling below a level.",
])("what cannot stand alone is refused: %s", (text) => {
  expect(read(text)).toBeUndefined();
});

test("a predicate that leans on other sentences is worth less", () => {
  const alone = read("Demand rises when the income of buyers grows over time.");
  const leaning = read("Demand also rises when they earn more in this way over time.");
  expect(alone?.quality).toBeGreaterThan(leaning?.quality ?? 0);
});

function readBoth(first: string, second: string) {
  const before = read(first);
  const tokens = tagText(second);
  const sentence = { text: second, tokens, passage: 0, start: 0, isParagraphStart: false };
  return before && takeApartFollowing(sentence, findMentions(tokens, index), before);
}

test("“It …” after a sentence that says what a thing is speaks of that thing, and is worth less", () => {
  const statement = readBoth(
    "A price floor is a legal minimum price that a seller may charge.",
    "It protects the income of farmers in years of plenty.",
  );
  expect(statement).toMatchObject({
    subject: "a price floor",
    predicate: "protects the income of farmers in years of plenty",
  });
  expect(statement?.quality).toBeLessThan(0.75);
});

test.each([
  [
    "A price floor is a legal minimum price that a seller may charge.",
    "They protect the income of farmers in bad years.",
  ],
  [
    "A price floor is a legal minimum price that a seller may charge.",
    "It is important that the seller knows the law well.",
  ],
  ["A price floor raises demand in the market for a good.", "It protects the income of farmers in years of plenty."],
  ["Demand for a good is the quantity that buyers want.", "It rises with the income of the buyers over time."],
])("a subject that could be another thing is not followed: %s %s", (first, second) => {
  expect(readBoth(first, second)).toBeUndefined();
});
