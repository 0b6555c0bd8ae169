import type { Reading } from "../reading.ts";
import { pdfBlocks } from "./pdf-blocks.ts";
import { withoutContentsPages } from "./pdf-contents.ts";
import { dropFurniture } from "./pdf-furniture.ts";
import { findHeadings } from "./pdf-headings.ts";
import type { OutlineEntry } from "./pdf-headings.ts";
import { takeNotes } from "./pdf-notes.ts";
import { pageLines } from "./pdf-page.ts";
import type { Fragment } from "./pdf-page.ts";
import { bodySize } from "./pdf-styles.ts";

/** Printed pages, drawn or recognised, to blocks: lines, running headers dropped, notes, headings by the ladder, tables. */
export function readPrinted(pages: {
  fragments: readonly Fragment[][];
  /** Width of each page in the unit of its runs. */
  widths: readonly number[];
  outline: readonly OutlineEntry[];
  pageLabels: string[];
}): Reading {
  const printed = dropFurniture(
    pages.fragments.map((page, index) => pageLines(page, index, pages.widths[index] ?? 612)),
  );
  const { pages: rest, notes } = takeNotes(printed, bodySize(printed.flat()));
  const { lines, contents } = withoutContentsPages(rest);
  const found = findHeadings(lines, [...pages.outline]);
  return {
    blocks: pdfBlocks(lines, found, notes),
    facts: found.title === null ? {} : { title: found.title },
    rung: found.rung,
    pages: pages.fragments.length,
    pageLabels: pages.pageLabels,
    warnings:
      contents === 0
        ? []
        : [
            {
              code: "contents-skipped",
              message: `${contents} pages are a table of contents and were left out of the text.`,
            },
          ],
  };
}
