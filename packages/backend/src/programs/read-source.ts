import { bibliographicRecord, credibility, type Source } from "@curriculum/curriculum/model/source.ts";
import { formatReference } from "@curriculum/curriculum/sources/format-reference.ts";
import type { CurriculumRows } from "./curriculum-rows.store.ts";

/** A document that a program was given, as one of its sources. */
export function readSource(row: CurriculumRows["sources"][number]): Source {
  const record = bibliographicRecord.parse(row.record);
  return {
    id: row.id,
    record,
    fileName: row.file_name,
    words: row.words,
    credibility: credibility.parse(row.credibility),
    reference: formatReference(record),
  };
}
