import mammoth from "mammoth";
import type { ReadingResult, StatedFacts } from "../reading.ts";
import { refuse } from "../reading.ts";
import { textPart, unpackArchive } from "../unpack-archive.ts";
import { styleMapOf } from "./docx-styles.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { parseHtml } from "./parse-html.ts";
import type { HtmlDocument } from "./html-dom.ts";

/** Reads a Word document by way of HTML, with heading styles taken from the document's own style sheet. */
export async function readDocx(bytes: Uint8Array, fileName: string): Promise<ReadingResult> {
  const unpacked = unpackArchive(bytes, (name) => /^(word\/styles\.xml|docProps\/core\.xml)$/.test(name));
  if (!unpacked.ok) return unpacked;
  const styleMap = styleMapOf(textPart(unpacked.parts, "word/styles.xml") ?? "");
  let html: string;
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    html = result.value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      "damaged",
      `"${fileName}" cannot be read as a Word document (${reason}). Open it in Word, save it anew and send it again.`,
    );
  }
  const document = parseHtml(html);
  for (const note of document.querySelectorAll('li[id^="footnote-"],li[id^="endnote-"]')) note.remove();
  const titlePage = takeTitlePage(document);
  const blocks = htmlBlocks(document.body);
  const hasHeadings = blocks.some((block) => block.kind === "heading");
  return {
    ok: true,
    reading: {
      blocks,
      facts: { ...titlePage, ...coreFacts(textPart(unpacked.parts, "docProps/core.xml") ?? "") },
      rung: hasHeadings ? { rung: "native", confidence: 0.95 } : { rung: "plain", confidence: 0.3 },
      pages: null,
      pageLabels: [],
      warnings: [],
    },
  };
}

/** Takes the paragraphs in Word's Title, Subtitle, Author and Date styles out of the text: they name the whole work. */
function takeTitlePage(document: HtmlDocument): StatedFacts {
  const facts: StatedFacts = {};
  for (const field of ["title", "subtitle", "author", "date"] as const) {
    const elements = [...document.querySelectorAll(`p.page-${field}`)];
    const texts = elements.map((element) => element.textContent?.trim() ?? "").filter((text) => text !== "");
    for (const element of elements) element.remove();
    if (texts.length === 0) continue;
    if (field === "author") facts.authors = texts;
    else if (field === "date") facts.published = texts[0];
    else facts[field] = texts[0];
  }
  return facts;
}

/** Core properties. Their dates are those of the file, not of the work, and stay out. */
function coreFacts(core: string): StatedFacts {
  const facts: StatedFacts = {};
  for (const field of ["title", "creator", "language"] as const) {
    const text = new RegExp(`<(?:\\w+:)?${field}\\b[^>]*>([^<]*)<`).exec(core)?.[1]?.trim() ?? "";
    if (text === "") continue;
    if (field === "creator") facts.authors = decodeEntities(text).split(/\s*;\s*/);
    else facts[field] = decodeEntities(text);
  }
  return facts;
}

function decodeEntities(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
