import { leadingPage, pageMark, pagesIn } from "../page-marks.ts";
import type { ReadBlock } from "../reading.ts";
import { isElement } from "./html-dom.ts";
import type { HtmlElement } from "./html-dom.ts";

/**
 * Puts a mark in the place of each page break of the print edition that a part of a book names, and its label at the end
 * of `labels`. What the break shows ("12") is no text of the book.
 */
export function markPageBreaks(body: HtmlElement, labels: string[]): void {
  for (const element of body.querySelectorAll("*")) {
    if (!isElement(element) || !isPageBreak(element)) continue;
    element.textContent = pageMark(labels.length);
    labels.push(labelOf(element) || String(labels.length + 1));
    // Readers of a part skip what is named a page break, or hidden as one.
    for (const name of ["role", "epub:type", "style"]) element.setAttribute(name, "");
  }
}

function isPageBreak(element: HtmlElement): boolean {
  const type = element.getAttribute("epub:type") ?? "";
  return /\bpagebreak\b/u.test(type) || element.getAttribute("role") === "doc-pagebreak";
}

function labelOf(element: HtmlElement): string {
  const told = element.getAttribute("title") ?? element.getAttribute("aria-label") ?? element.getAttribute("id") ?? "";
  return told
    .replace(/^\W*(?:page|pg|p)?[\s._-]*(?=[\divxlcdm]+\W*$)/iu, "")
    .replace(/[.\s]+$/u, "")
    .trim();
}

/** Gives every block the page it begins on; a break between two blocks is none of its own. */
export function placeOnPages(blocks: readonly ReadBlock[]): ReadBlock[] {
  let page: number | null = null;
  return blocks.flatMap((block): ReadBlock[] => {
    const pages = pagesIn(block);
    const first: number | null = leadingPage(block) ?? page;
    page = pages.at(-1) ?? page;
    const isOnlyBreak = pages.length > 0 && block.kind === "paragraph" && leadingPage(block, "alone") !== null;
    return isOnlyBreak ? [] : [{ ...block, page: first }];
  });
}
