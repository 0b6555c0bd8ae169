import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { extractText, getDocumentProxy } from "unpdf";

/** What a format costs to parse at all: the library's own text, with nothing recognised in it. */
export const bareParsers: Record<string, (bytes: Uint8Array) => Promise<unknown>> = {
  docx: (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
  pdf: async (bytes) => extractText(await getDocumentProxy(bytes)),
  epub: async (bytes) =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith(".xhtml"))
      .map(([, file]) => parseHTML(new TextDecoder().decode(file)).document.body.textContent),
  html: async (bytes) => parseHTML(new TextDecoder().decode(bytes)).document.body.textContent,
  md: async (bytes) => unified().use(remarkParse).use(remarkGfm).parse(new TextDecoder().decode(bytes)),
};
