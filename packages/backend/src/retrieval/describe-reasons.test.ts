import { expect, test } from "vitest";
import { buildIndex } from "./build-index.ts";
import { rankPassages } from "./rank-passages.ts";
import { describeReasons } from "./describe-reasons.ts";

const index = buildIndex(
  ["The ledger holds every entry.", "Cash is counted daily.", "Nothing of either kind."].map((text, at) => ({
    id: `p${at}`,
    documentId: "d",
    sectionId: String(at),
    sectionPath: [at === 0 ? "Ledger" : "Other"],
    documentTitle: "Books",
    text,
  })),
);

test("a hit says which words gave it how much, where they stand, and what its section added", () => {
  const [hit] = rankPassages(index, "ledger");
  expect(describeReasons(hit!.reasons)).toMatch(/^ledger \d+\.\d\d \([^)]*body[^)]*\); its section \d+\.\d\d$/);
});

test("the points that are named sum to the score", () => {
  const terms = ["a", "b", "c", "d", "e", "f", "g"].map((term) => ({
    term,
    points: 1,
    fields: { body: 1 },
    family: [],
  }));
  const line = describeReasons({
    terms,
    section: 0.5,
    heading: 0,
    vector: { points: 2, share: 0.2, similarity: null },
  });
  expect(line).toBe(
    "a 1.00 (body); b 1.00 (body); c 1.00 (body); d 1.00 (body); e 1.00 (body); 2 more words 2.00; its section 0.50; vector 2.00",
  );
});

test("a word that stands in for one that no passage holds says so", () => {
  const terms = [{ term: "ledger", points: 1, fields: { body: 1 }, family: [], standsFor: "ledgre" }];
  expect(describeReasons({ terms, section: 0, heading: 0 })).toBe('ledger for "ledgre" 1.00 (body)');
});
