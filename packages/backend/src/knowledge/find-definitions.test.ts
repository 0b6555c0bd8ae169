import { expect, test } from "vitest";
import { findDefinitions } from "./find-definitions.ts";
import { textOfSpan } from "./noun-phrase.ts";
import { tagText } from "./tag-text.ts";

function read(text: string): [string, string][] {
  const tokens = tagText(text);
  return findDefinitions({ text, tokens })
    .filter(({ gloss }) => gloss !== "")
    .map(({ term, gloss }) => [textOfSpan(text, tokens, term), gloss]);
}

test.each([
  [
    "A program is a sequence of instructions that a computer can run.",
    "program",
    "a sequence of instructions that a computer can run",
  ],
  ["Inflation refers to a general rise in the level of prices.", "Inflation", "a general rise in the level of prices"],
  [
    "The ratio of net profit to net sales is called the net profit margin.",
    "net profit margin",
    "The ratio of net profit to net sales",
  ],
  [
    "An overflow error occurs when a value is too large to be stored.",
    "overflow error",
    "what occurs when a value is too large to be stored",
  ],
  [
    "Axons are wrapped in myelin, a white fatty coating that protects the axon.",
    "myelin",
    "a white fatty coating that protects the axon",
  ],
  [
    "Economists use the term demand to refer to the amount of a good that consumers are able to purchase.",
    "demand",
    "the amount of a good that consumers are able to purchase",
  ],
  [
    "Economists call a table that shows the quantity demanded at each price, such as this one, a demand schedule.",
    "demand schedule",
    "a table that shows the quantity demanded at each price",
  ],
  [
    "Scarcity means that human wants for goods exceed what is available.",
    "Scarcity",
    "a situation in which human wants for goods exceed what is available",
  ],
])("a meaning is found in: %s", (text, term, gloss) => {
  expect(read(text)).toContainEqual([term, gloss]);
});

test.each([
  "In addition, the inside of the cell is slightly charged.",
  "If it imposed a tariff, the cost of all tires increased significantly.",
  "Economists refer to the time that it takes as the legislative lag.",
  "Inflation is important.",
  "The new price means that fewer people buy.",
  "They call a friend, a colleague or an agent.",
  "The order can be set: by default, the script first starts the containers of the first group.",
  "The option lets all users mount this filesystem (an operation which would otherwise be restricted).",
  "It helps in mounting a filesystem, an operation that only the administrator may carry out.",
])("no meaning is read into: %s", (text) => {
  expect(read(text)).toEqual([]);
});
