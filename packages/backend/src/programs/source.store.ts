import { formatReference } from "@curriculum/curriculum/sources/format-reference.ts";
import { bibliographicRecord, credibility, type Source } from "@curriculum/curriculum/model/source.ts";
import type { Db } from "../platform/database.ts";

/** The documents that a program was given, as its sources, in the order of their references. */
export async function listSources(db: Db, programId: string): Promise<Source[]> {
  const rows = await db
    .selectFrom("documents as d")
    .innerJoin("program_documents as p", "p.document_id", "d.id")
    .select(["d.id", "d.record", "d.file_name", "d.words", "d.credibility"])
    .where("p.program_id", "=", programId)
    .execute();
  return rows
    .map((row) => {
      const record = bibliographicRecord.parse(row.record);
      return {
        id: row.id,
        record,
        fileName: row.file_name,
        words: row.words,
        credibility: credibility.parse(row.credibility),
        reference: formatReference(record),
      };
    })
    .toSorted((a, b) => a.reference.localeCompare(b.reference, "en") || a.id.localeCompare(b.id));
}
