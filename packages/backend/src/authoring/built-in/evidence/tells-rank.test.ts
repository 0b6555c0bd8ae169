import { expect, test } from "vitest";
import { tellsRank } from "./tells-rank.ts";

test.each(["the seventh most common form of cancer", "one of the most important causes of death"])(
  "a place in a list is no definition: %s",
  (gloss) => expect(tellsRank(gloss)).toBe(true),
);

test.each(["the most recent of several values", "a condition in which the most frequent value is the mean"])(
  "a superlative may define: %s",
  (gloss) => expect(tellsRank(gloss)).toBe(false),
);
