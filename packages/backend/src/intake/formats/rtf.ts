import type { ReadingResult, StatedFacts } from "../reading.ts";
import { refuse } from "../reading.ts";
import { rtfBlocks } from "./rtf-blocks.ts";
import { rtfLines } from "./rtf-lines.ts";

/** Reads a Rich Text file. */
export async function readRtf(bytes: Uint8Array, fileName: string): Promise<ReadingResult> {
  const document = rtfLines(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
  if (!document.isWhole) {
    return refuse(
      "damaged",
      `"${fileName}" breaks off inside a group: the Rich Text is cut off or damaged. Open it in its own program, save it anew and send it again.`,
    );
  }
  const blocks = rtfBlocks(document);
  const hasHeadings = blocks.some((block) => block.kind === "heading");
  const facts: StatedFacts = {};
  if (document.title.trim() !== "") facts.title = document.title.trim();
  if (document.author.trim() !== "") facts.authors = document.author.trim().split(/\s*;\s*/);
  return {
    ok: true,
    reading: {
      blocks,
      facts,
      rung: hasHeadings ? { rung: "native", confidence: 0.85 } : { rung: "plain", confidence: 0.3 },
      pages: null,
      pageLabels: [],
      warnings: [],
    },
  };
}
