import { expect, test } from "vitest";
import { buildIndex } from "../build-index.ts";
import { rankPassages } from "../rank-passages.ts";
import type { IndexedPassage } from "../search-index.ts";

const words = ["star", "schema", "fact", "table", "dimension", "key", "row", "cube", "index", "query"];
const passages = Array.from({ length: 120 }, (_, number): IndexedPassage => {
  const text = Array.from({ length: 8 }, (_each, at) => words[(number * 7 + at * at * (number % 5)) % words.length]);
  const sectionId = String(number % 17);
  return {
    id: `p${number}`,
    documentId: number % 2 === 0 ? "d1" : "d2",
    sectionId,
    sectionPath: [`Part ${words[number % 7]}`],
    documentTitle: "Warehouses",
    text: text.join(" "),
  };
});
const index = buildIndex(passages);
const hits = [3, 50, 7, 90, 12].map((number, place) => ({ passageId: `p${number}`, similarity: 0.9 - place * 0.1 }));

test("without vectors, without a weight and without hits the result is that of words alone, to the last digit", () => {
  const options = { limit: 30, spread: 0.2 };
  const plain = rankPassages(index, "star schema key", options);
  expect(plain.some((hit) => "vector" in hit.reasons)).toBe(false);
  expect(rankPassages(index, "star schema key", { ...options, vectors: { hits, weight: 0 } })).toEqual(plain);
  expect(rankPassages(index, "star schema key", { ...options, vectors: { hits: [], weight: 1 } })).toEqual(plain);
});

test("the sum is exact: what words alone rank, all of it, plus each one's vector points", () => {
  const whole = rankPassages(index, "star schema key", { limit: 1_000 });
  const scores = new Map(passages.map(({ id }) => [id, whole.find((hit) => hit.passageId === id)?.score ?? 0]));
  const unit = whole[0]!.score * 0.8;
  for (const { passageId, similarity } of hits) {
    scores.set(passageId, scores.get(passageId)! + (unit * (similarity - 0.5)) / 0.4);
  }
  const right = [...scores].toSorted((a, b) => b[1] - a[1]).slice(0, 12);
  const fused = rankPassages(index, "star schema key", { limit: 12, vectors: { hits, weight: 0.8 } });
  expect(fused.map((hit) => hit.score)).toEqual(right.map(([, score]) => expect.closeTo(score, 4) as number));
});

test("a passage that shares no word with the question is found by its vector, and says so", () => {
  const [hit] = rankPassages(index, "nothing of it stands here", { vectors: { hits, weight: 1 } });
  expect(hit).toMatchObject({ passageId: "p3", reasons: { terms: [], vector: { share: 1, similarity: 0.9 } } });
});

test("the points of a hit's reasons sum to its score, and the vector's share is told", () => {
  const fused = rankPassages(index, "star schema key", { limit: 20, vectors: { hits, weight: 0.8 } });
  for (const { score, reasons } of fused) {
    const terms = reasons.terms.reduce((sum, { points }) => sum + points, 0);
    expect(terms + reasons.section + reasons.heading + reasons.vector!.points).toBeCloseTo(score, 3);
    expect(reasons.vector!.share).toBeCloseTo(reasons.vector!.points / score, 6);
  }
  expect(fused.find((hit) => hit.passageId === "p3")!.reasons.vector!.points).toBeGreaterThan(0);
});

test("vectors of passages that are gone or not asked for bring nothing in", () => {
  const gone = [{ passageId: "nobody", similarity: 0.99 }, ...hits];
  const fused = rankPassages(index, "star", { documentIds: ["d1"], vectors: { hits: gone, weight: 5 } });
  expect(fused.length).toBeGreaterThan(0);
  expect(fused.every((hit) => hit.documentId === "d1")).toBe(true);
  expect(fused[0]!.passageId).toBe("p50");
});
