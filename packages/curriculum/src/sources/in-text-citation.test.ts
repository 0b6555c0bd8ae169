import { expect, test } from "vitest";
import type { BibliographicRecord } from "../model/source.ts";
import { formatReference } from "./format-reference.ts";
import { inTextCitation, narrativeCitation } from "./in-text-citation.ts";
import { sortForReferenceList, yearSuffixes } from "./year-suffixes.ts";

const record: BibliographicRecord = {
  type: "textbook",
  title: "The count",
  authors: [{ literal: "OpenStax" }],
  published: "2023-12-13",
};
const names = (...families: string[]): BibliographicRecord => ({
  ...record,
  authors: families.map((family) => ({ family })),
});

test("a body is cited with year and page", () => {
  expect(inTextCitation(record, { page: "14" })).toBe("(OpenStax, 2023, p. 14)");
});

test("several pages are cited as a range", () => {
  expect(inTextCitation(record, { page: "14-16" })).toBe("(OpenStax, 2023, pp. 14–16)");
});

test("two authors are both named, three and more become et al.", () => {
  expect(inTextCitation(names("Hall", "Kim"))).toBe("(Hall & Kim, 2023)");
  expect(narrativeCitation(names("Hall", "Kim"))).toBe("Hall and Kim (2023)");
  expect(inTextCitation(names("Hall", "Kim", "Lind"))).toBe("(Hall et al., 2023)");
});

test("without an author the title stands, without a date n.d.", () => {
  expect(inTextCitation({ ...record, authors: [], published: undefined })).toBe("(The count, n.d.)");
});

test("works of one author and year get letters in title order, in the text and in the list", () => {
  const works = [
    { id: "1", record: { ...record, title: "Zeros" } },
    { id: "2", record: { ...record, title: "The average" } },
    { id: "3", record: names("Hall") },
  ];
  const suffixes = yearSuffixes(works);
  expect([...suffixes]).toEqual([
    ["2", "a"],
    ["1", "b"],
  ]);
  expect(inTextCitation(record, { yearSuffix: "a" })).toBe("(OpenStax, 2023a)");
  expect(formatReference({ ...record, published: undefined }, { yearSuffix: "b" })).toBe(
    "OpenStax. (n.d.-b). The count.",
  );
  expect(sortForReferenceList(works).map((work) => work.id)).toEqual(["3", "2", "1"]);
});
