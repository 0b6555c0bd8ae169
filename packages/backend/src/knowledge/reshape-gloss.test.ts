import { expect, test } from "vitest";
import { reshapeGloss } from "./reshape-gloss.ts";

test.each([
  ["what occurs when a value is too large", "overflow error", "an error that occurs when a value is too large"],
  [
    "when people change to go along with a group",
    "conformity",
    "a situation in which people change to go along with a group",
  ],
  ["when the lining is inflamed", "bronchitis", "a condition in which the lining is inflamed"],
  ["when one lied, people are told so", "debriefing", "when one lied, people are told so"],
  ["describes a force beyond understanding", "supernatural", "a force beyond understanding"],
  ["characterized by fear of people", "social anxiety disorder", "a disorder characterized by fear of people"],
  ["a group of cells", "tissue", "a group of cells"],
])("a meaning is shaped to name a thing: %s", (gloss, term, shaped) => {
  expect(reshapeGloss(gloss, term, new Map())).toBe(shaped);
});
