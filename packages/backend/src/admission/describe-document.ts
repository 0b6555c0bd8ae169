import type { Dependents, LibraryDocument, LibraryEntry } from "@curriculum/contract/library-operations.ts";
import { formatAuthors } from "@curriculum/curriculum/sources/format-contributors.ts";
import { publicationYear } from "@curriculum/curriculum/sources/format-date.ts";
import { formatReference } from "@curriculum/curriculum/sources/format-reference.ts";
import { isUsable } from "@curriculum/curriculum/sources/judge-source.ts";
import type { DocumentRow } from "./document-row.ts";

/** A document as a list shows it. */
export function describeEntry(row: DocumentRow): LibraryEntry {
  return {
    id: row.id,
    title: row.record.title,
    authors: formatAuthors(row.record.authors),
    year: publicationYear(row.record.published),
    type: row.record.type,
    fileName: row.fileName,
    words: row.words,
    credibility: row.credibility.score,
    verdict: row.verdict,
    decision: row.override?.decision ?? null,
    isUsable: row.replacedBy === null && isUsable(row.verdict, row.override),
    replacedBy: row.replacedBy,
    addedAt: row.addedAt.toISOString(),
    version: row.version,
  };
}

/** A document with everything that is known of it. */
export function describeDocument(row: DocumentRow, passages: number, dependents: Dependents): LibraryDocument {
  const { record, format, language, pages, admission, override, standing } = row;
  const reference = formatReference(record);
  const rest = { record, reference, format, language, pages, passages, admission, override, standing, dependents };
  return { ...describeEntry(row), ...rest, credibilityParts: row.credibility };
}
