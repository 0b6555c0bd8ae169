import { expect, test } from "vitest";
import { buildIndex } from "./build-index.ts";
import { joinIndexes } from "./join-indexes.ts";
import { rankPassages } from "./rank-passages.ts";
import type { IndexedPassage, SearchIndex } from "./search-index.ts";

const nouns = ["ledger", "journal", "balance", "account", "entry", "cash", "asset", "invoice", "audit", "margin"];

function book(name: string, size: number): IndexedPassage[] {
  return Array.from({ length: size }, (_, at) => ({
    id: `${name}${at}`,
    documentId: name,
    sectionId: `${Math.floor(at / 7)}`,
    sectionPath: [nouns[Math.floor(at / 7) % 10]!, `${nouns[at % 3]!} ${name}`],
    documentTitle: `Book ${name}`,
    text: Array.from({ length: 3 + (at % 11) }, (__, word) => `${nouns[(at * word + name.length) % 10]!}${word % 4}`)
      .concat(nouns[(at * 3) % 10]!, name, "common")
      .join(" "),
  }));
}

const [a, b, c] = [book("alpha", 900), book("be", 150), book("gam", 400)];
const queries = [
  "ledger entry balance",
  "common cash2 audit",
  "alpha margin1",
  "be invoice1 account",
  "gam",
  "journal journal3 asset",
];

function expectSame(joined: SearchIndex, built: SearchIndex): void {
  for (const query of queries) {
    const [ours, control] = [joined, built].map((index) => rankPassages(index, query, { limit: 50, isOutcome: true }));
    expect(ours!.map(({ passageId, score }) => [passageId, score])).toEqual(
      control!.map(({ passageId, score }) => [passageId, score]),
    );
  }
}

test("joined parts rank to the last digit as one index over all passages", () => {
  expectSame(joinIndexes([a, b, c].map(buildIndex)), buildIndex([...a, ...b, ...c]));
});

test("the questions of these tests find something", () => {
  const index = buildIndex([...a, ...b, ...c]);
  for (const query of queries) expect(rankPassages(index, query)).not.toEqual([]);
});

test("a document that is taken out leaves no trace in any score, wherever it stood", () => {
  const whole = joinIndexes([a, b, c].map(buildIndex));
  const rest = { alpha: [...b, ...c], be: [...a, ...c], gam: [...a, ...b] };
  for (const [gone, passages] of Object.entries(rest)) {
    const kept = joinIndexes([whole], new Set([gone]));
    for (const query of queries) {
      const [ours, control] = [kept, buildIndex(passages)].map((index) => rankPassages(index, query, { limit: 50 }));
      expect(ours!.map(({ passageId, score }) => [passageId, score])).toEqual(
        control!.map(({ passageId, score }) => [passageId, score]),
      );
    }
  }
});

test("a document can be replaced and added in one step", () => {
  const base = joinIndexes([a, b].map(buildIndex));
  expectSame(joinIndexes([base, buildIndex(c)], new Set(["alpha"])), buildIndex([...b, ...c]));
});

test("a hundred small parts come out as one, and nothing joined is an empty index", () => {
  const parts = Array.from({ length: 100 }, (_, at) => book(`d${at}`, 5));
  expectSame(joinIndexes([a, ...parts].map((part) => buildIndex(part))), buildIndex([...a, ...parts.flat()]));
  expect(joinIndexes([]).passageIds).toEqual([]);
});
