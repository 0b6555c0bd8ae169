import mammoth from "mammoth";
import type { ReadingResult, StatedFacts } from "../reading.ts";
import { refuse } from "../reading.ts";
import { textPart, unpackArchive } from "../unpack-archive.ts";
import { withFormulas } from "./docx-formulas.ts";
import { styleMapOf } from "./docx-styles.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { attachNotes } from "./html-notes.ts";
import { coreFacts } from "./office-package.ts";
import { parseHtml } from "./parse-html.ts";
import type { HtmlDocument } from "./html-dom.ts";

/** Reads a Word document by way of HTML, with heading styles taken from the document's own style sheet. */
export async function readDocx(bytes: Uint8Array, fileName: string): Promise<ReadingResult> {
  const unpacked = unpackArchive(bytes, (name) =>
    /^(word\/(styles|document\d*|footnotes|endnotes)\.xml|docProps\/core\.xml)$/.test(name),
  );
  if (!unpacked.ok) return unpacked;
  const styleMap = styleMapOf(textPart(unpacked.parts, "word/styles.xml") ?? "");
  let html: string;
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(withFormulas(bytes, unpacked.parts)) },
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
  attachNotes(document);
  const titlePage = takeTitlePage(document);
  const blocks = htmlBlocks(document.body);
  const hasHeadings = blocks.some((block) => block.kind === "heading");
  return {
    ok: true,
    reading: {
      blocks,
      facts: { ...titlePage, ...coreFacts(unpacked.parts) },
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
