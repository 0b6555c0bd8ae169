import type { PdfLine } from "./pdf-page.ts";

/** A contents line ends in its page number, mostly after dots or a gap. */
const entry = /(?:(?:\.\s?){3,}|…\s*|\s)(\d{1,4}|[ivxlc]{1,6})$/;

/** Lines of the document without its printed tables of contents (and indexes set the same way), and how many pages those filled. */
export function withoutContentsPages(pages: readonly PdfLine[][]): { lines: PdfLine[]; contents: number } {
  let contents = 0;
  let isOpen = true;
  const lines: PdfLine[] = [];
  pages.forEach((page, index) => {
    const entries = page.filter(
      (line) =>
        entry.test(line.text) || (line.cells.length > 1 && /^\d{1,4}$/.test(line.cells.at(-1)?.text.trim() ?? "")),
    );
    const dotted = page.filter((line) => /(?:\.\s?){4,}\s*(\d{1,4}|[ivxlc]{1,6})$/.test(line.text));
    const titled = page.slice(0, 3).some((line) => /^(table of |brief |detailed )?contents$/i.test(line.text.trim()));
    const isNear = index < Math.max(12, pages.length * 0.08);
    const isContents =
      isNear &&
      isOpen &&
      page.length >= 4 &&
      (dotted.length >= page.length * 0.5 || (entries.length >= page.length * 0.6 && (titled || contents > 0)));
    if (isContents) contents += 1;
    else lines.push(...page);
    if (!isContents && contents > 0) isOpen = false;
  });
  return { lines, contents };
}
