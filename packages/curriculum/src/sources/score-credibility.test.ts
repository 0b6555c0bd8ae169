import { expect, test } from "vitest";
import type { BibliographicRecord } from "../model/source.ts";
import { sourceTypes } from "../model/source.ts";
import { isValidIsbn } from "./is-valid-isbn.ts";
import { scoreCredibility } from "./score-credibility.ts";

const today = "2026-05-01";
const article: BibliographicRecord = {
  type: "peer-reviewed",
  title: "Scales that lie",
  authors: [{ family: "Hall", given: "R." }],
  published: "2024",
  containerTitle: "Journal of Measures",
  doi: "10.5555/jm.12",
};

test("a recent peer-reviewed article with DOI, author and journal scores 100", () => {
  expect(scoreCredibility(article, { today }).score).toBe(100);
});

test("the score is the sum of the parts shown", () => {
  for (const type of sourceTypes) {
    const { score, parts } = scoreCredibility({ ...article, type }, { today });
    expect(parts).toHaveLength(5);
    expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
  }
});

test("a page without author, date, publisher and identifier scores lowest and says why", () => {
  const { score, parts } = scoreCredibility({ type: "other", title: "Notes", authors: [] }, { today });
  expect(score).toBe(5);
  expect(parts.map((part) => part.rule)).toEqual([
    "Other kind of work",
    "Has no identifier",
    "Names no author",
    "Has no date",
    "Names no publisher",
  ]);
});

test("each step of age costs points", () => {
  const scores = ["2021", "2020", "2016", "2015", "2006", "2005"].map(
    (published) => scoreCredibility({ ...article, published }, { today }).score,
  );
  expect(scores).toEqual([100, 95, 95, 90, 90, 85]);
});

test("the file in hand stands in for a missing identifier, a false ISBN does not", () => {
  const noIdentifier = { ...article, doi: undefined, isbn: "978-0-00-000000-1" };
  expect(scoreCredibility(noIdentifier, { today }).score).toBe(80);
  expect(scoreCredibility(noIdentifier, { today, hasFile: true }).score).toBe(96);
});

test("an ISBN is valid when its check digit fits", () => {
  expect(isValidIsbn("978-0-306-40615-7")).toBe(true);
  expect(isValidIsbn("0-306-40615-2")).toBe(true);
  expect(isValidIsbn("080442957X")).toBe(true);
  expect(isValidIsbn("978-0-306-40615-8")).toBe(false);
  expect(isValidIsbn("12345")).toBe(false);
});
