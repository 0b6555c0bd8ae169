import { expect, test } from "vitest";
import { buildIndex } from "./build-index.ts";
import { openScorer } from "./exact-score.ts";
import { findBest } from "./find-best.ts";
import { openSearch } from "./open-search.ts";
import type { Search } from "./open-search.ts";
import type { SearchIndex } from "./search-index.ts";
import { bestFirst, bestList, offer } from "./select-best.ts";
import type { Scored } from "./select-best.ts";

/** Numbers that look random and are the same each time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const random = seeded(7);
const vocabulary = Array.from({ length: 600 }, () =>
  Array.from({ length: 4 + random(6) }, () => letters[random(26)]).join(""),
);

/** Words as running text has them: few of them make most of it. */
function words(count: number): string {
  return Array.from({ length: count }, () => vocabulary[Math.floor(600 ** (random(10_000) / 10_000)) - 1]).join(" ");
}

const index = buildIndex(
  Array.from({ length: 4_000 }, (_, at) => ({
    id: `p${at}`,
    documentId: `d${at % 13}`,
    sectionId: `${at % 13}.${Math.floor(at / 13) >> 3}`,
    sectionPath: [words(2), words(3)],
    documentTitle: "made text",
    text: words(20 + random(80)),
  })),
);

/** The control: every passage scored by itself, nothing left out. */
function scoreAll(over: SearchIndex, search: Search, limit: number): Scored[] {
  const scoreOf = openScorer(over, search);
  const list = bestList(limit);
  for (let passage = 0; passage < over.passageIds.length; passage += 1) {
    if (search.isAllowed(over.sectionOfPassage[passage]!)) offer(list, passage, scoreOf(passage));
  }
  return bestFirst(list);
}

test("the best passages are those of scoring every passage, to the last digit, for common and rare words alike", () => {
  for (let round = 0; round < 60; round += 1) {
    const options = {
      isOutcome: round % 3 === 0,
      ...(round % 5 === 0 ? { documentIds: ["d3", "d7"] } : {}),
    };
    const search = openSearch(index, words(1 + (round % 8)), options);
    const limit = [1, 10, 100][round % 3]!;
    expect(findBest(index, search, limit)).toEqual(scoreAll(index, search, limit));
  }
});

test("passages of equal score keep the order of indexing, however they were found", () => {
  const same = buildIndex(
    Array.from({ length: 50 }, (_, at) => ({
      id: `p${at}`,
      documentId: "d",
      sectionId: `${at >> 1}`,
      sectionPath: [],
      documentTitle: "",
      text: "ledgers balance accounts",
    })),
  );
  const search = openSearch(same, "ledgers accounts", {});
  expect(findBest(same, search, 5).map(({ number }) => number)).toEqual([0, 1, 2, 3, 4]);
});

test("a search leaves nothing behind for the next one", () => {
  const search = openSearch(index, words(6), {});
  const first = findBest(index, search, 20);
  findBest(index, openSearch(index, words(6), {}), 20);
  expect(findBest(index, search, 20)).toEqual(first);
});
