import type { IntakeWarning } from "@curriculum/curriculum/model/document.ts";
import { readPrinted } from "./formats/read-printed.ts";
import { assembleDocument } from "./read-document.ts";
import type { DocumentOutcome } from "./read-document.ts";
import { withSettledSizes } from "./recognised-pages.ts";
import type { RecognisedPage } from "./recognised-pages.ts";

/** Below this, words on sample scans were wrong too often to be quoted: skewed, faint or handwritten pages. */
const poorConfidence = 0.7;

/** Reads recognised pages as a PDF's pages are read. The document says that its text was recognised, and how surely. */
export function readRecognised(pages: readonly RecognisedPage[], fileName: string): DocumentOutcome {
  const settled = withSettledSizes(pages);
  const reading = readPrinted({
    fragments: settled.map((page) => page.runs),
    widths: settled.map((page) => page.width),
    outline: [],
    pageLabels: settled.map((page) => String(page.page)),
  });
  const words = pages.reduce((sum, page) => sum + page.words, 0);
  const confidence = pages.reduce((sum, page) => sum + page.confidence * page.words, 0) / Math.max(words, 1);
  const rung = { ...reading.rung, confidence: Math.round(reading.rung.confidence * confidence * 100) / 100 };
  const warnings = [remarkOn(pages, confidence), ...reading.warnings];
  return assembleDocument({ ...reading, rung, warnings }, { format: "pdf", claimed: null }, fileName);
}

function remarkOn(pages: readonly RecognisedPage[], confidence: number): IntakeWarning {
  const poor = pages.filter((page) => page.words > 0 && page.confidence < poorConfidence).map((page) => page.page);
  const empty = pages.filter((page) => page.words === 0).map((page) => page.page);
  const remarks = [
    `The text of ${pages.length} pages was recognised from images with a confidence of ${Math.round(confidence * 100)} %.`,
    ...(poor.length === 0 ? [] : [`Compare with the original before you quote: page ${poor.join(", ")}.`]),
    ...(empty.length === 0 ? [] : [`No text was found on page ${empty.join(", ")}.`]),
  ];
  return { code: "recognised", message: remarks.join(" ") };
}
