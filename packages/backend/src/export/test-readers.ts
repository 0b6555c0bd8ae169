import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";

/** The text of a Word file as another program reads it. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

/** One part of a Word file as XML text. */
export function docxPart(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

/** The text of a PDF with spaces made one, its pages, and whether it is tagged. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ text: string; pages: number; isTagged: boolean; title: unknown }> {
  const proxy = await getDocumentProxy(new Uint8Array(bytes));
  const { text, totalPages } = await extractText(proxy, { mergePages: true });
  const marks = await proxy.getMarkInfo();
  const { info } = await proxy.getMetadata();
  return {
    text: text.replaceAll("\u200B", "").replace(/\s+/gu, " "),
    pages: totalPages,
    isTagged: marks?.Marked === true,
    title: "Title" in info ? info.Title : undefined,
  };
}
