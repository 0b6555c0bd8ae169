/** A DOI as the address that resolves it; null where the text holds none. */
export function doiAddress(doi: string | undefined): string | null {
  const name = /10\.\d{4,9}\/\S+/u.exec(doi ?? "")?.[0];
  return name === undefined ? null : `https://doi.org/${name.replace(/[.,;]+$/u, "")}`;
}

/** Page ranges with an en dash: "45-67" → "45–67". */
export function pageRange(pages: string): string {
  return pages.trim().replace(/\s*(?:--?|[–—−])\s*/gu, "–");
}

/** "p. 14" for one page, "pp. 14–16" for several. */
export function pageLocator(pages: string): string {
  const range = pageRange(pages);
  return /[–,]/u.test(range) ? `pp. ${range}` : `p. ${range}`;
}
