import type { PageStart } from "../model/page-start.ts";

export interface PagedText {
  text: string;
  /** The page on which the text begins; null where the source has no pages. */
  page: string | null;
  pageStarts?: readonly PageStart[] | undefined;
}

/**
 * The page of a quotation by its printed label, "12–13" where it runs over a page break. A quotation that does not
 * stand in the text, and one of a text whose page starts are not known, gets the page on which the text begins.
 */
export function pageOfQuotation({ text, page, pageStarts }: PagedText, quote: string): string | null {
  const at = text.indexOf(quote);
  if (at < 0 || pageStarts === undefined) return page;
  const first = pageStarts.findLast(([start]) => start <= at);
  const last = pageStarts.findLast(([start]) => start < at + quote.length);
  if (first === undefined || last === undefined) return page;
  return first[1] === last[1] ? first[2] : `${first[2]}–${last[2]}`;
}
