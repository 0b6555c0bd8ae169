import { expect, test } from "vitest";
import { cleanGloss } from "./clean-gloss.ts";
import { completeGloss } from "./complete-gloss.ts";

const wordCase = { formOf: (word: string) => (word === "Bandura" ? "Bandura" : undefined) };

test("citations, second sentences and final stops are left out", () => {
  expect(cleanGloss("A rise in prices (Smith & Hall, 2011); it hurts savers.", wordCase)).toBe("a rise in prices");
  expect(cleanGloss("The cost of one more unit. It rises with output.", wordCase)).toBe("the cost of one more unit");
});

test("a meaning keeps the verb that its clause ends in", () => {
  expect(cleanGloss("the portion of the spectrum that we can see", wordCase, true)).toBe(
    "the portion of the spectrum that we can see",
  );
});

test("a name keeps its capital", () => {
  expect(cleanGloss("Bandura theory of how people learn", wordCase)).toBe("Bandura theory of how people learn");
});

test("what is said of something else behind the meaning is left out", () => {
  expect(cleanGloss("a modular server for web pages, and many features are made by modules", wordCase)).toBe(
    "a modular server for web pages",
  );
});

test.each([
  "a matter of installing two packages",
  "the new one of the package",
  "one provider of such tunnels",
  "this is shown above",
  "the process we saw in Figure 2",
  "a value of",
  "how",
  "what is it?",
])("words that do not stand alone are refused: %s", (raw) => expect(cleanGloss(raw, wordCase)).toBeUndefined());

test.each([
  ["long strand of genetic information", "a long strand of genetic information"],
  ["study of how people think", "the study of how people think"],
  ["people’s expectations of the outcome", "people’s expectations of the outcome"],
  ["person’s characteristic way of thinking", "a person’s characteristic way of thinking"],
  ["taking away a pleasant stimulus", "taking away a pleasant stimulus"],
  ["determines how likely a difference is", "what determines how likely a difference is"],
  ["bump or ridge on the cortex", "a bump or ridge on the cortex"],
  ["newly defined period of life", "a newly defined period of life"],
  [
    "weight gain, bruising, and weakness caused by a hormone",
    "weight gain, bruising, and weakness caused by a hormone",
  ],
  ["final oxidation of protein", "the final oxidation of protein"],
  ["clearing the mind in order to rest", "clearing the mind in order to rest"],
  ["specific beliefs about a group", "specific beliefs about a group"],
])("a listed meaning is completed to read after “is”: %s", (listed, complete) => {
  expect(completeGloss(listed)).toBe(complete);
});
