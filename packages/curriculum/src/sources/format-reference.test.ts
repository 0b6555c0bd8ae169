import { describe, expect, test } from "vitest";
import type { BibliographicRecord } from "../model/source.ts";
import { formatReference } from "./format-reference.ts";
import { referenceRuns } from "./reference-runs.ts";

const book: BibliographicRecord = {
  type: "textbook",
  title: "Measuring what matters",
  authors: [{ family: "Okafor", given: "Ada Ngozi" }],
  published: "2023-04",
  publisher: "Harbour Press",
};
const person = (index: number) => ({ family: `Name${index}`, given: "Q." });

describe("a reference in APA 7", () => {
  test.each<[string, Partial<BibliographicRecord>, string]>([
    ["a book", {}, "Okafor, A. N. (2023). Measuring what matters. Harbour Press."],
    ["a later edition", { edition: "5" }, "Okafor, A. N. (2023). Measuring what matters (5th ed.). Harbour Press."],
    [
      "an edition in words",
      { edition: "Second edition" },
      "Okafor, A. N. (2023). Measuring what matters (2nd ed.). Harbour Press.",
    ],
    ["a first edition, unnamed", { edition: "1st" }, "Okafor, A. N. (2023). Measuring what matters. Harbour Press."],
    [
      "a revised edition",
      { edition: "Revised" },
      "Okafor, A. N. (2023). Measuring what matters (Rev. ed.). Harbour Press.",
    ],
    [
      "a volume",
      { edition: "2", volume: "3" },
      "Okafor, A. N. (2023). Measuring what matters (2nd ed., Vol. 3). Harbour Press.",
    ],
    [
      "a subtitle",
      { subtitle: "A field guide" },
      "Okafor, A. N. (2023). Measuring what matters: A field guide. Harbour Press.",
    ],
    ["a question as the title", { title: "What counts?" }, "Okafor, A. N. (2023). What counts? Harbour Press."],
    [
      "a title that ends with a full stop",
      { title: "Working at Example Inc." },
      "Okafor, A. N. (2023). Working at Example Inc. Harbour Press.",
    ],
    [
      "a publisher that ends with a full stop",
      { publisher: "Harbour Co." },
      "Okafor, A. N. (2023). Measuring what matters. Harbour Co.",
    ],
    ["no date", { published: undefined }, "Okafor, A. N. (n.d.). Measuring what matters. Harbour Press."],
    ["no author", { authors: [], edition: "3rd ed." }, "Measuring what matters (3rd ed.). (2023). Harbour Press."],
    [
      "a body that publishes its own work",
      { authors: [{ literal: "Harbour Press" }] },
      "Harbour Press. (2023). Measuring what matters.",
    ],
    [
      "a DOI in any writing",
      { doi: "doi:10.5555/abc.12." },
      "Okafor, A. N. (2023). Measuring what matters. Harbour Press. https://doi.org/10.5555/abc.12",
    ],
    [
      "a DOI before an address",
      { doi: "https://dx.doi.org/10.5555/abc", url: "https://example.org" },
      "Okafor, A. N. (2023). Measuring what matters. Harbour Press. https://doi.org/10.5555/abc",
    ],
    [
      "a single-name author",
      { authors: [{ family: "Plato" }] },
      "Plato. (2023). Measuring what matters. Harbour Press.",
    ],
    [
      "a suffix",
      { authors: [{ family: "Reed", given: "Tom B., Jr" }] },
      "Reed, T. B., Jr. (2023). Measuring what matters. Harbour Press.",
    ],
    [
      "a hyphenated given name",
      { authors: [{ family: "Roy", given: "Anne-Marie" }] },
      "Roy, A.-M. (2023). Measuring what matters. Harbour Press.",
    ],
    [
      "two bodies",
      { authors: [{ literal: "City Lab" }, { literal: "Data Trust" }] },
      "City Lab & Data Trust. (2023). Measuring what matters. Harbour Press.",
    ],
  ])("%s", (_name, change, expected) => {
    expect(formatReference({ ...book, ...change })).toBe(expected);
  });

  test.each<[string, BibliographicRecord, string]>([
    [
      "an article",
      {
        type: "peer-reviewed",
        title: "Scales that lie",
        authors: [
          { family: "Hall", given: "R." },
          { family: "Kim", given: "Jae" },
        ],
        published: "2021-06-01",
        containerTitle: "Journal of Measures",
        volume: "12",
        issue: "3",
        pages: "45-67",
        doi: "10.5555/jm.12",
      },
      "Hall, R., & Kim, J. (2021). Scales that lie. Journal of Measures, 12(3), 45–67. https://doi.org/10.5555/jm.12",
    ],
    [
      "an article with a number instead of pages",
      {
        type: "peer-reviewed",
        title: "Short",
        authors: [{ family: "Hall" }],
        published: "2021",
        containerTitle: "Open Measures",
        volume: "2",
        pages: "e0117",
      },
      "Hall. (2021). Short. Open Measures, 2, Article e0117.",
    ],
    [
      "a chapter",
      {
        type: "textbook",
        title: "On error",
        authors: [{ family: "Lind", given: "Eva" }],
        editors: [
          { family: "Hall", given: "Rosa M." },
          { family: "Kim", given: "Jae" },
        ],
        published: "2020",
        containerTitle: "Handbook of scales",
        edition: "2",
        pages: "10--31",
        publisher: "Harbour Press",
      },
      "Lind, E. (2020). On error. In R. M. Hall & J. Kim (Eds.), Handbook of scales (2nd ed., pp. 10–31). Harbour Press.",
    ],
    [
      "a web page with its day",
      {
        type: "web-page",
        title: "How we count",
        authors: [{ literal: "City Lab" }],
        published: "2024-03-05",
        containerTitle: "City Lab",
        url: "https://example.org/count",
      },
      "City Lab. (2024, March 5). How we count. https://example.org/count",
    ],
    [
      "a web page without a date on another's site",
      {
        type: "web-page",
        title: "How we count",
        authors: [{ family: "Diaz", given: "Lu" }],
        containerTitle: "Count Review",
        url: "https://example.org/count",
      },
      "Diaz, L. (n.d.). How we count. Count Review. https://example.org/count",
    ],
    [
      "a numbered report",
      {
        type: "report",
        title: "State of counting",
        authors: [{ literal: "Office for Measures" }],
        published: "2022",
        number: "14",
        publisher: "Ministry of Works",
        url: "https://example.org/14.pdf",
      },
      "Office for Measures. (2022). State of counting (Report No. 14). Ministry of Works. https://example.org/14.pdf",
    ],
    [
      "a thesis",
      {
        type: "academic-repository",
        title: "Counting twice",
        authors: [{ family: "Berg", given: "Ola" }],
        published: "2019",
        genre: "Doctoral dissertation",
        publisher: "Northern University",
        containerTitle: "Northern Archive",
        url: "https://example.org/t",
      },
      "Berg, O. (2019). Counting twice [Doctoral dissertation, Northern University]. Northern Archive. https://example.org/t",
    ],
    [
      "a standard",
      {
        type: "standard",
        title: "Measurement management systems: Requirements",
        authors: [{ literal: "Standards Board" }],
        published: "2018",
        number: "SB 10012:2018",
        publisher: "Standards Board",
      },
      "Standards Board. (2018). Measurement management systems: Requirements (SB 10012:2018).",
    ],
  ])("%s", (_name, record, expected) => {
    expect(formatReference(record)).toBe(expected);
  });

  test("names up to twenty authors, an ampersand before the last", () => {
    const authors = Array.from({ length: 20 }, (_, index) => person(index + 1));
    const reference = formatReference({ ...book, authors });
    expect(reference).toContain("Name19, Q., & Name20, Q. (2023)");
    expect(reference).not.toContain(". . .");
  });

  test("shortens twenty-one authors to nineteen, an ellipsis and the last", () => {
    const authors = Array.from({ length: 21 }, (_, index) => person(index + 1));
    expect(formatReference({ ...book, authors })).toContain("Name19, Q., . . . Name21, Q. (2023)");
  });

  test("sets the title of a book and the name and volume of a journal in italics", () => {
    expect(referenceRuns(book).filter((run) => run.italic)).toEqual([{ text: "Measuring what matters", italic: true }]);
    const article = referenceRuns({
      ...book,
      type: "peer-reviewed",
      containerTitle: "Open Measures",
      volume: "4",
      issue: "1",
    });
    expect(article.filter((run) => run.italic).map((run) => run.text)).toEqual(["Open Measures", "4"]);
  });
});
