import type { IntakeWarning } from "@curriculum/curriculum/model/document.ts";
import { decodeText } from "../decode-text.ts";
import type { ReadBlock, ReadingResult } from "../reading.ts";
import { yamlFacts } from "../yaml-facts.ts";
import { textBlocks } from "./text-blocks.ts";

/** Reads plain text: underlined, numbered and capital headings, bullets, hard-wrapped paragraphs. */
export async function readText(bytes: Uint8Array, fileName: string): Promise<ReadingResult> {
  const decoded = decodeText(bytes, fileName);
  if (!decoded.ok) return decoded;
  const warnings: IntakeWarning[] = [];
  if (decoded.encoding === "windows-1252") {
    warnings.push({
      code: "encoding",
      message:
        "The text is not UTF-8 and was read as Windows-1252. Look at accented letters, or save the file as UTF-8.",
    });
  }
  const { blocks, header } = textBlocks(decoded.text);
  return {
    ok: true,
    reading: {
      blocks,
      facts: yamlFacts(header),
      rung: rungOf(blocks),
      pages: null,
      pageLabels: [],
      warnings,
    },
  };
}

function rungOf(blocks: readonly ReadBlock[]) {
  const headings = blocks.filter((block) => block.kind === "heading").length;
  return headings > 0 ? { rung: "numbering" as const, confidence: 0.8 } : { rung: "plain" as const, confidence: 0.3 };
}
