import type { IntakeWarning } from "@curriculum/curriculum/model/document.ts";
import type { ReadBlock, ReadingResult } from "../reading.ts";
import { refuse } from "../reading.ts";
import { textPart, unpackArchive } from "../unpack-archive.ts";
import { packagePath, readPackage } from "./epub-package.ts";
import { markPageBreaks, placeOnPages } from "./epub-pages.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { attachNotes } from "./html-notes.ts";
import { parseHtml } from "./parse-html.ts";

/** Reads an EPUB 2 or 3 book: its spine in order, without navigation and title page. */
export async function readEpub(bytes: Uint8Array, fileName: string): Promise<ReadingResult> {
  const unpacked = unpackArchive(bytes, (name) => /\.(x?html?|xml|opf)$/i.test(name) || name.startsWith("META-INF/"));
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  const path = packagePath(textPart(parts, "META-INF/container.xml") ?? "");
  const opf = path === null ? null : textPart(parts, path);
  if (path === null || opf === null) {
    return refuse("damaged", `"${fileName}" names no package document. Save the EPUB anew from its own program.`);
  }
  const { facts, spine } = readPackage(opf, path);
  const encryption = textPart(parts, "META-INF/encryption.xml") ?? "";
  const locked = spine.find((part) => encryption.includes(part));
  if (locked !== undefined) {
    return refuse(
      "encrypted",
      `"${fileName}" is copy-protected (part "${locked}"). Send an unprotected copy that you may use.`,
    );
  }
  const blocks: ReadBlock[] = [];
  const pageLabels: string[] = [];
  const warnings: IntakeWarning[] = [];
  for (const part of spine) {
    const text = textPart(parts, part);
    if (text === null) {
      warnings.push({
        code: "missing-part",
        message: `The part "${part}" that the book lists is not in the file; the rest was read. Get a complete copy if it matters.`,
      });
    } else {
      blocks.push(...partBlocks(text, pageLabels));
    }
  }
  if (blocks.length === 0)
    return refuse("no-text", `"${fileName}" holds no text parts. Send an EPUB with text, not page images.`);
  return {
    ok: true,
    reading: {
      blocks: pageLabels.length === 0 ? blocks : placeOnPages(blocks),
      facts,
      rung: blocks.some((block) => block.kind === "heading")
        ? { rung: "native", confidence: 0.95 }
        : { rung: "plain", confidence: 0.3 },
      // Those of the print edition, where the book names them.
      pages: pageLabels.length === 0 ? null : pageLabels.length,
      pageLabels,
      warnings,
    },
  };
}

function partBlocks(text: string, pageLabels: string[]): ReadBlock[] {
  const document = parseHtml(text);
  const { body } = document;
  const type = `${body.getAttribute("epub:type") ?? ""} ${body.firstElementChild?.getAttribute("epub:type") ?? ""}`;
  // The package's metadata say what title page and cover show.
  if (/\b(titlepage|cover|toc|landmarks)\b/.test(type)) return [];
  attachNotes(document);
  if (text.includes("pagebreak")) markPageBreaks(body, pageLabels);
  return htmlBlocks(body);
}
