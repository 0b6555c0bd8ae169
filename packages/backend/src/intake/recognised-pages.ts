import type { Fragment } from "./formats/pdf-page.ts";
import { parseXml } from "./formats/parse-xml.ts";
import type { XmlElement } from "./formats/parse-xml.ts";
import { descendantsOf, textOf } from "./formats/xml-walk.ts";

/** A page of recognised text. Lengths are points of a page scanned at 300 dots an inch; y grows upward. */
export interface RecognisedPage {
  /** 1-based. */
  page: number;
  width: number;
  /** Runs of words between wide gaps. */
  runs: Fragment[];
  words: number;
  /** Mean confidence of its words, 0 to 1; 0 where there are none. */
  confidence: number;
}

const points = 72 / 300;

/** Pages of tesseract's hOCR, of which the first counts as `firstPage`; null where it is not well-formed. */
export function recognisedPages(hocr: string, firstPage: number): RecognisedPage[] | null {
  const root = parseXml(hocr);
  if (root === null) return null;
  return ofClass(root, "div", /^ocr_page$/).map((page, index) => {
    const [, , width = 0, height = 0] = numbersOf(page, "bbox");
    const words = ofClass(page, "span", /^ocrx_word$/).filter((word) => textOf(word).trim() !== "");
    const sum = words.reduce((total, word) => total + (numbersOf(word, "x_wconf")[0] ?? 0) / 100, 0);
    const runs: Fragment[] = [];
    for (const [number, paragraph] of ofClass(page, "p", /^ocr_par$/).entries()) {
      const lines = ofClass(paragraph, "span", /^ocr_(?:line|header|caption|textfloat)$/);
      const own = lines.flatMap((line) => runsOf(line, height, `${index + firstPage}.P${number}`));
      const last = runs.at(-1);
      // Ragged lines are taken for paragraphs: one that goes on in the middle of a sentence is none.
      const goesOn = last !== undefined && !/[.!?:]["”’)]?$/.test(last.text) && /^\p{Ll}/u.test(own[0]?.text ?? "");
      runs.push(...(goesOn ? own.map((run) => ({ ...run, block: last.block })) : own));
    }
    return {
      page: index + firstPage,
      width: width * points,
      runs,
      words: words.length,
      confidence: words.length === 0 ? 0 : sum / words.length,
    };
  });
}

/** One run for a line, or one for each cell of a row: words parted by a wide gap. */
function runsOf(line: XmlElement, pageHeight: number, block: string): Fragment[] {
  const [, , , bottom = 0] = numbersOf(line, "bbox");
  const size = numbersOf(line, "x_size")[0] ?? 0;
  const y = (pageHeight - bottom + (numbersOf(line, "x_descenders")[0] ?? 0)) * points;
  const runs: Fragment[] = [];
  let end = -Infinity;
  for (const word of ofClass(line, "span", /^ocrx_word$/)) {
    const text = textOf(word).trim();
    const [left = 0, , right = 0] = numbersOf(word, "bbox");
    if (text === "") continue;
    const last = runs.at(-1);
    if (last !== undefined && left - end < size * 0.9) {
      last.text += ` ${text}`;
      last.width = right * points - last.x;
    } else {
      const x = left * points;
      runs.push({ text, x, y, width: right * points - x, size: size * points, bold: false, heading: null, block });
    }
    end = right;
  }
  return runs;
}

/**
 * Type sizes as they were meant: measured from images they differ from line to line. Those near the size of most text
 * become that size, all others whole points.
 */
export function withSettledSizes(pages: readonly RecognisedPage[]): RecognisedPage[] {
  const sizes = pages
    .flatMap((page) => page.runs)
    .flatMap((run) => Array.from({ length: run.text.length }, () => run.size))
    .toSorted((a, b) => a - b);
  const body = sizes[Math.floor(sizes.length / 2)] ?? 0;
  // Lines of one size were measured up to 15 % apart on sample scans, headings lie a fifth and more above the text.
  const settled = (size: number) => (Math.abs(size - body) < body * 0.18 ? body : Math.round(size));
  return pages.map((page) => ({ ...page, runs: page.runs.map((run) => ({ ...run, size: settled(run.size) })) }));
}

function ofClass(root: XmlElement, name: string, type: RegExp): XmlElement[] {
  return descendantsOf(root, name).filter((element) => type.test(element.attributes["class"] ?? ""));
}

/** Numbers of a property in an hOCR title: "bbox 1 2 3 4; x_size 28". */
function numbersOf(element: XmlElement, property: string): number[] {
  const values = new RegExp(`(?:^|;)\\s*${property}\\s+([-\\d. ]+)`).exec(element.attributes["title"] ?? "")?.[1];
  return values === undefined ? [] : values.trim().split(/\s+/).map(Number);
}
