import { expect, test } from "vitest";
import { dropFurniture } from "./pdf-furniture.ts";
import { joinLine } from "./pdf-hyphens.ts";
import { pageLines } from "./pdf-page.ts";
import type { Fragment } from "./pdf-page.ts";

const run = (text: string, x: number, y: number, width = text.length * 5): Fragment => ({
  text,
  x,
  y,
  width,
  size: 10,
  bold: false,
  heading: null,
  block: null,
});

test("runs drawn out of order become lines from top to bottom", () => {
  const lines = pageLines([run("second", 80, 680), run("first", 80, 700), run("•", 70, 700, 4)], 0, 600);
  expect(lines.map((line) => line.text)).toEqual(["• first", "second"]);
});

test("a two-column page is read column by column", () => {
  const rows = Array.from({ length: 20 }, (_, index) => 700 - index * 12);
  const page = rows.flatMap((y, index) => [run(`left ${index}`, 50, y, 240), run(`right ${index}`, 310, y, 240)]);
  const lines = pageLines(page, 0, 600).map((line) => line.text);
  expect(lines.slice(0, 2)).toEqual(["left 0", "left 1"]);
  expect(lines.slice(20, 22)).toEqual(["right 0", "right 1"]);
});

test("lines repeated on most pages and page numbers are dropped, text is kept", () => {
  const pages = [1, 2, 3, 4].map((page) =>
    pageLines(
      [
        run("Soil science", 50, 780),
        run(`Own text of page ${"abcd"[page - 1]}`, 50, 700),
        run(`more text ${"efgh"[page - 1]}`, 50, 680),
        run(`and more ${"ijkl"[page - 1]}`, 50, 660),
        run(String(page), 300, 20),
      ],
      page,
      600,
    ),
  );
  for (const lines of dropFurniture(pages)) {
    expect(lines.map((line) => line.text)).not.toContain("Soil science");
    expect(lines).toHaveLength(3);
  }
});

test("a hyphen at the line end goes or stays as the document's own words say", () => {
  const words = new Set(["schema", "well-being", "evidence", "based", "of"]);
  expect(joinLine("a star sche-", "ma of", words)).toBe("a star schema of");
  expect(joinLine("our well-", "being is", words)).toBe("our well-being is");
  expect(joinLine("an evidence-", "based view", words)).toBe("an evidence-based view");
  expect(joinLine("water-", "and fat-soluble", words)).toBe("water- and fat-soluble");
  expect(joinLine("one", "two", words)).toBe("one two");
});
