import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { buildDocuments } from "./documents/build-documents.ts";
import type { DocumentKey } from "./documents/document-tree.ts";
import { fileSlug } from "./documents/file-slug.ts";
import type { ExportFile } from "./export-file.ts";
import { exportFormats } from "./formats.ts";
import type { ExportFormat, FormatRow } from "./formats.ts";

interface ExportOptions {
  /** ISO date printed on title pages; without it no date is printed. */
  today?: string;
  /** Which documents of a prose format; all of them by default. The curriculum file is always whole, keys included. */
  documents?: readonly DocumentKey[];
}

/**
 * A curriculum as files of one format: one for each document (md, docx, pdf), one page and the two assessment papers
 * (html), or the curriculum file (json). Pure: no clock, no network, no database; equal input gives equal bytes.
 */
export async function exportCurriculum(
  curriculum: Curriculum,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<ExportFile[]> {
  const row: FormatRow | undefined = exportFormats.find(({ key }) => key === format);
  if (row === undefined) throw new Error(`No format "${format}"`);
  const { today = null, documents } = options;
  const parts = await row.render(curriculum, row.isWhole ? [] : buildDocuments(curriculum, { today, documents }));
  const program = fileSlug(curriculum.program.title);
  return parts.map(({ part, content }) => ({
    fileName: `${[program, part].filter((name) => name !== "").join("-")}.${row.extension}`,
    mediaType: row.mediaType,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
  }));
}
