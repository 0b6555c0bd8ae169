import { describe, expect, test } from "vitest";
import { buildIndex } from "./build-index.ts";
import { rankPassages } from "./rank-passages.ts";
import { rankSections } from "./rank-sections.ts";
import type { IndexedPassage } from "./search-index.ts";

function passage(id: string, text: string, changes: Partial<IndexedPassage> = {}): IndexedPassage {
  return { id, documentId: "d1", sectionId: id, sectionPath: [], documentTitle: "", text, ...changes };
}

function ids(hits: { passageId: string }[]): string[] {
  return hits.map((hit) => hit.passageId);
}

const warehouse = [
  passage("p1", "A star schema joins one fact table to several dimension tables.", {
    sectionId: "1.1",
    sectionPath: ["Data warehouses", "Star schemas"],
  }),
  passage("p2", "Its tables are wide and few.", { sectionId: "1.1", sectionPath: ["Data warehouses", "Star schemas"] }),
  passage("p3", "A snowflake normalises dimension tables further.", {
    sectionId: "1.2",
    sectionPath: ["Data warehouses", "Snowflakes"],
  }),
  passage("p4", "Managers read dashboards every morning.", {
    documentId: "d2",
    sectionId: "1",
    sectionPath: ["Dashboards"],
  }),
];

test("a passage that holds the words of a question comes before one that does not", () => {
  expect(ids(rankPassages(buildIndex(warehouse), "snowflake dimension"))[0]).toBe("p3");
});

test("inflection, case and accents make no difference", () => {
  const index = buildIndex([passage("a", "Naïve methods were connected."), passage("b", "Other words stand here.")]);
  expect(ids(rankPassages(index, "NAIVE connection method"))).toEqual(["a"]);
});

test("a heading lifts the passages under it, even without the word in their text", () => {
  const hits = ids(rankPassages(buildIndex(warehouse), "star"));
  expect(hits).toEqual(["p1", "p2"]);
});

test("the enclosing section's score is part of a hit's score", () => {
  const [hit] = rankPassages(buildIndex(warehouse), "dimension tables");
  expect(hit!.reasons.section).toBeGreaterThan(0);
});

test("the reasons of every hit add up to its score, of an outcome and of a question", () => {
  const index = buildIndex(warehouse);
  for (const options of [{}, { isOutcome: true }]) {
    for (const hit of rankPassages(index, "Describe star schema tables of warehouses", options)) {
      const { terms, section, heading } = hit.reasons;
      const points = terms.reduce((sum, term) => sum + term.points, section + heading);
      expect(points).toBeCloseTo(hit.score, 4);
      for (const term of hit.reasons.terms) {
        const fields = Object.values(term.fields).reduce((sum, part) => sum + part, 0);
        expect(fields).toBeCloseTo(term.points, 4);
      }
    }
  }
});

describe("options", () => {
  test("an outcome's verbs count less than its subject", () => {
    const index = buildIndex([passage("a", "Describe and compare, they said."), passage("b", "A ledger of accounts.")]);
    expect(ids(rankPassages(index, "Describe and compare a ledger", { isOutcome: true }))[0]).toBe("b");
    expect(ids(rankPassages(index, "Describe and compare a ledger"))[0]).toBe("a");
  });
  test("an outcome prefers the section whose whole heading it says", () => {
    const index = buildIndex([
      passage("a", "Text on ledgers and more ledgers.", { sectionPath: ["Ledgers of banks"] }),
      passage("b", "Text on ledgers.", { sectionPath: ["Ledgers"] }),
    ]);
    const [first] = rankPassages(index, "Explain ledgers", { isOutcome: true });
    expect(first).toMatchObject({ passageId: "b" });
    expect(first!.reasons.heading).toBeGreaterThan(0);
    expect(rankPassages(index, "ledgers")[0]!.reasons.heading).toBe(0);
  });
  test("an outcome of nothing but verbs is still searched", () => {
    const index = buildIndex([passage("a", "How to evaluate."), passage("b", "Ledgers.")]);
    expect(ids(rankPassages(index, "Evaluate", { isOutcome: true }))).toEqual(["a"]);
  });
  test("hits come only from the documents and sections that are allowed", () => {
    const index = buildIndex(warehouse);
    expect(rankPassages(index, "star tables", { documentIds: ["d2"] })).toEqual([]);
    expect(ids(rankPassages(index, "dimension tables", { sections: ["d1#1.2"] }))).toEqual(["p3"]);
  });
  test("excluded words are not searched by", () => {
    expect(ids(rankPassages(buildIndex(warehouse), "dashboards star", { excludeTerms: ["Star"] }))).toEqual(["p4"]);
  });
  test("spread lets a second source in where one source would take all places", () => {
    const index = buildIndex([
      passage("a", "cash flow cash flow", { documentId: "x" }),
      passage("b", "cash flow cash flow", { documentId: "x" }),
      passage("c", "cash flow today and tomorrow", { documentId: "y" }),
      passage("d", "other"),
    ]);
    expect(ids(rankPassages(index, "cash flow", { limit: 2 }))).toEqual(["a", "b"]);
    expect(ids(rankPassages(index, "cash flow", { limit: 2, spread: 0.5 }))).toEqual(["a", "c"]);
  });
});

test("equal scores come in the order of indexing, and a question without known words finds nothing", () => {
  const index = buildIndex([passage("b", "equal words"), passage("a", "equal words"), passage("c", "else")]);
  expect(ids(rankPassages(index, "equal"))).toEqual(["b", "a"]);
  expect(rankPassages(index, "the of and")).toEqual([]);
  expect(rankPassages(buildIndex([]), "anything")).toEqual([]);
});

test("a section ranks by its own text and its best passage", () => {
  expect(rankSections(buildIndex(warehouse), "star schema")[0]).toMatchObject({ documentId: "d1", sectionId: "1.1" });
});

test("a term in thousands of passages is found in the last of them as well", () => {
  const many = Array.from({ length: 3_000 }, (_, at) =>
    passage(`p${at}`, at % 700 === 0 ? "rare word rare" : "word filler", { sectionId: `${at >> 2}` }),
  );
  const hits = rankPassages(buildIndex(many), "rare", { limit: 9 });
  expect(new Set(ids(hits).slice(0, 5))).toEqual(new Set(["p0", "p700", "p1400", "p2100", "p2800"]));
  expect(hits[0]!.reasons.terms[0]!.fields.body).toBeGreaterThan(0);
});
