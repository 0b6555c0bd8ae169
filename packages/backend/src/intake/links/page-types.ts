/** Media types that are read from a link, with the ending that such a file has. */
export const pageTypes: Readonly<Record<string, string>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "txt",
  "text/markdown": "md",
  "application/pdf": "pdf",
  "application/epub+zip": "epub",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/** The media type of a header without its parameters. */
export function mediaTypeOf(header: string | undefined): string {
  return (header?.split(";")[0] ?? "").trim().toLowerCase();
}

/** A name for what a link gave: its last step, with the ending of its type. */
export function pageFileName(url: URL, mediaType: string): string {
  const last = url.pathname.split("/").findLast((step) => step !== "") ?? url.hostname;
  const clean = last.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 100) || "page";
  const ending = pageTypes[mediaType] ?? "html";
  return clean.toLowerCase().endsWith(`.${ending}`) ? clean : `${clean}.${ending}`;
}
