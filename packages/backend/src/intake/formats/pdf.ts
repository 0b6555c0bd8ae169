import { getDocumentProxy } from "unpdf";
import type { IntakeWarning } from "@curriculum/curriculum/model/document.ts";
import type { ReadingResult, StatedFacts } from "../reading.ts";
import { refuse } from "../reading.ts";
import { readFragments, readOutline } from "./pdf-document.ts";
import type { PdfDocument } from "./pdf-document.ts";
import { readPrinted } from "./read-printed.ts";

/** A page with less text than this is an image, blank or a divider. */
const sparsePageCharacters = 40;

/** Reads a PDF: lines, running headers dropped, headings by the ladder, paragraphs, lists and simple tables. */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<ReadingResult> {
  let document: PdfDocument;
  try {
    // The library takes the buffer over, so it gets a copy.
    document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "PasswordException") {
      return refuse("encrypted", `"${fileName}" asks for a password. Remove the password and send it again.`);
    }
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      "damaged",
      `"${fileName}" cannot be read as a PDF (${reason}). Print it to a new PDF or get a sound copy.`,
    );
  }
  try {
    return await readPages(document, fileName);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse("damaged", `"${fileName}" is a damaged PDF (${reason}). Print it to a new PDF or get a sound copy.`);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPages(document: PdfDocument, fileName: string): Promise<ReadingResult> {
  const { fragments, widths } = await readFragments(document);
  const sparse = fragments.filter(
    (page) => page.reduce((sum, fragment) => sum + fragment.text.trim().length, 0) < sparsePageCharacters,
  ).length;
  if (sparse > document.numPages / 2) {
    const message = `"${fileName}" holds hardly any text on ${sparse} of ${document.numPages} pages: it is probably a scan. Read it with text recognition (OCR: "curriculum ingest --ocr"), or send a copy with text.`;
    const scan = { pages: document.numPages, scannedPages: sparse };
    return { ok: false, problems: [{ code: "scanned", message, scan }] };
  }
  const warnings: IntakeWarning[] = [];
  if (sparse > 0) {
    warnings.push({
      code: "sparse-pages",
      message: `${sparse} of ${document.numPages} pages hold hardly any text and give nothing. If they are scans, run text recognition (OCR) over the file and send the result.`,
    });
  }
  const labels = await document.getPageLabels();
  const reading = readPrinted({
    fragments,
    widths,
    outline: await readOutline(document),
    pageLabels: Array.from({ length: document.numPages }, (_, index) => labels?.[index] || String(index + 1)),
  });
  return {
    ok: true,
    reading: {
      ...reading,
      facts: { ...reading.facts, ...(await readFacts(document)) },
      warnings: [...warnings, ...reading.warnings],
    },
  };
}

/** Document information. Its dates are those of the file, not of the work, and stay out. */
async function readFacts(document: PdfDocument): Promise<StatedFacts> {
  const { info } = await document.getMetadata();
  const entries = new Map<string, unknown>(Object.entries(info));
  const text = (key: string): string | undefined => {
    const value = entries.get(key);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const title = text("Title");
  const author = text("Author");
  return {
    // Writers leave the name of their own working file here.
    ...(title === undefined ||
    /\.(docx?|indd|tex|dvi|pdf|qxd|odt|pmd)$/i.test(title) ||
    /^(untitled|microsoft word -)/i.test(title)
      ? {}
      : { title }),
    ...(author === undefined ? {} : { authors: author.split(/\s*;\s*/) }),
    ...(text("Language") === undefined ? {} : { language: text("Language") }),
  };
}
