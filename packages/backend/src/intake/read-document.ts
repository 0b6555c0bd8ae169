import type { CleanDocument, FileFormat, IntakeWarning, Section } from "@curriculum/curriculum/model/document.ts";
import { buildRecord } from "./build-record.ts";
import { collectKeyTerms } from "./collect-key-terms.ts";
import { collectObjectives } from "./collect-objectives.ts";
import { collectQuestions } from "./collect-questions.ts";
import { detectLanguage } from "./detect-language.ts";
import { readDocx } from "./formats/docx.ts";
import { readEpub } from "./formats/epub.ts";
import { readHtml } from "./formats/html.ts";
import { readMarkdown } from "./formats/markdown.ts";
import { readOdt } from "./formats/odt.ts";
import { readPdf } from "./formats/pdf.ts";
import { readPptx } from "./formats/pptx.ts";
import { readRtf } from "./formats/rtf.ts";
import { readText } from "./formats/text.ts";
import { readXlsx } from "./formats/xlsx.ts";
import { normaliseBlocks } from "./normalise-blocks.ts";
import { parseHeading } from "./parse-heading.ts";
import { placeBlocks } from "./place-blocks.ts";
import type { PlacedBlock } from "./place-blocks.ts";
import { refuse } from "./reading.ts";
import type { FormatReader, IntakeProblem, Reading, SniffedFormat } from "./reading.ts";
import { recogniseSections } from "./recognise-sections.ts";
import { apparatusKind } from "./section-titles.ts";
import { settleHeadings } from "./settle-headings.ts";
import { sniffFormat } from "./sniff-format.ts";

const readers: Record<FileFormat, FormatReader> = {
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  pptx: readPptx,
  xlsx: readXlsx,
  pdf: readPdf,
  epub: readEpub,
  html: readHtml,
  markdown: readMarkdown,
  text: readText,
};

// The longest words of any language have hundreds of characters; addresses and checksums have a few thousand at most.
const mostWordLength = 100_000;

const defaultMaximumBytes = 100 * 1024 * 1024;

export type DocumentOutcome = { ok: true; document: CleanDocument } | { ok: false; problems: IntakeProblem[] };

/**
 * Reads a file into clean blocks, sections, objectives, key terms and questions. The type is told from the content;
 * the name serves messages and as the last resort for a title. The same bytes and name give the same document.
 * `maximumBytes` defaults to 100 MB. Files that cannot be read whole and safely are refused with place and remedy.
 */
export async function readDocument(input: {
  bytes: Uint8Array;
  fileName: string;
  maximumBytes?: number;
}): Promise<DocumentOutcome> {
  const { bytes, fileName, maximumBytes = defaultMaximumBytes } = input;
  if (bytes.length === 0) return refuse("empty", `"${fileName}" is empty. Send the file again.`);
  if (bytes.length > maximumBytes) {
    return refuse(
      "too-large",
      `"${fileName}" has ${megabytes(bytes.length)} MB; at most ${megabytes(maximumBytes)} MB are read. Split it by chapters or remove its images.`,
    );
  }
  const sniffed = sniffFormat(bytes, fileName);
  if (!sniffed.ok) return sniffed;
  const result = await readers[sniffed.sniffed.format](bytes, fileName);
  if (!result.ok) return result;
  return assembleDocument(result.reading, sniffed.sniffed, fileName);
}

/** A document from what a format's reader found. */
export function assembleDocument(reading: Reading, sniffed: SniffedFormat, fileName: string): DocumentOutcome {
  const placed = placeBlocks(settleHeadings(normaliseBlocks(reading.blocks)), reading.pageLabels);
  const text = placed.map(({ block }) => block.text).join("\n\n");
  if (!/\p{L}{2}/u.test(text)) {
    return refuse(
      "no-text",
      `"${fileName}" holds no text to read. If it holds page images, run text recognition (OCR) over it.`,
    );
  }
  const { words, longest } = measureWords(text);
  if (longest > mostWordLength) {
    return refuse(
      "over-limit",
      `"${fileName}" holds a word of more than ${mostWordLength.toLocaleString("en-GB")} characters, as embedded data has. Remove what is no text and send it again.`,
    );
  }
  const headingText = placed.find(({ block }) => block.kind === "heading")?.block.text;
  // "Preface" names a part of any work, and none.
  const isName = headingText !== undefined && apparatusKind(headingText)?.certain !== true;
  const firstHeading = isName ? parseHeading(headingText).title || headingText : null;
  const title = reading.facts.title ?? firstHeading ?? fileName;
  const sections = recogniseSections(placed, title);
  const objectives = collectObjectives(sections, placed);
  const keyTerms = collectKeyTerms(sections, placed);
  const questions = collectQuestions(sections, placed);
  const isTextbook =
    sections.filter((section) => section.kind === "chapter").length > 0 && objectives.length + questions.length > 0;
  const record = buildRecord({
    facts: reading.facts,
    titlePage: titlePageText(sections, placed),
    firstHeading,
    fileName,
    structure: isTextbook ? "textbook" : null,
  });
  const language = detectLanguage(text, reading.facts.language);
  return {
    ok: true,
    document: {
      format: sniffed.format,
      record: { ...record, language },
      language,
      rung: reading.rung,
      pages: reading.pages,
      words,
      blocks: placed.map(({ block }) => block),
      sections,
      objectives,
      keyTerms,
      questions,
      warnings: [...misnamed(sniffed, fileName), ...reading.warnings],
    },
  };
}

/** How many words a text has, and how many characters the longest. */
function measureWords(text: string): { words: number; longest: number } {
  let words = 0;
  let longest = 0;
  for (const word of text.matchAll(/\S+/g)) {
    words += 1;
    longest = Math.max(longest, word[0].length);
  }
  return { words, longest };
}

/** Front matter and the first lines before the teaching begins. */
function titlePageText(sections: readonly Section[], placed: readonly PlacedBlock[]): string {
  const front = sections.filter((section) => section.kind === "front-matter" && section.parentId === null);
  const blocks = front.flatMap((section) => placed.slice(section.firstBlock, section.lastBlock));
  return blocks
    .map(({ block }) => block.text)
    .join("\n")
    .slice(0, 20_000);
}

function misnamed(sniffed: SniffedFormat, fileName: string): IntakeWarning[] {
  if (sniffed.claimed === null) return [];
  return [
    {
      code: "misnamed",
      message: `"${fileName}" is named as ${sniffed.claimed} but is ${sniffed.format}; it was read as ${sniffed.format}. Rename it to avoid confusion.`,
    },
  ];
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
